# args: --help
import argparse
p = argparse.ArgumentParser(prog="greet", description="Greets people.", epilog="Be nice.")
p.add_argument("name", nargs="+", help="who to greet")
p.add_argument("--greeting", "-g", default="Hello", help="the word (default: Hello)")
g = p.add_argument_group("output options")
g.add_argument("--upper", action="store_true", help="shout")
e = p.add_mutually_exclusive_group()
e.add_argument("--quiet", action="store_true")
e.add_argument("--loud", action="count", default=0)
p.add_argument("--version", action="version", version="1.0")
p.parse_args()
print("never")

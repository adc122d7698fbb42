# args: 5 --size big
import argparse
p = argparse.ArgumentParser(prog="area")
p.add_argument("width", type=int)
p.add_argument("--size", type=float, help="scale")
print("parsing")
p.parse_args()

import argparse
def main():
    p = argparse.ArgumentParser(prog="copy")
    p.add_argument("source")
    p.add_argument("target")
    p.add_argument("--mode", choices=["a", "b"])
    for args in (["x", "y", "--mode", "c"], ["x", "y", "z"], ["x", "y", "--nope"], ["x", "y", "--mode"]):
        try:
            p.parse_args(args)
        except SystemExit as e:
            print("exit", e.code, flush=True)
    p.parse_args()
main()

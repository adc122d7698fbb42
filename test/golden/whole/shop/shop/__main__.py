print("never run as a script here:", __name__)
if __name__ == "__main__":
    raise SystemExit("not reached")

print("found through sys.path:", __name__)

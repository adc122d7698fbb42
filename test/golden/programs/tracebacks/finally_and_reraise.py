def work():
    try:
        raise ValueError("work failed")
    finally:
        print("cleanup")

def supervise():
    try:
        work()
    except ValueError as error:
        print("saw", error)
        raise

supervise()

import sys
print("starting")
import a_module_that_does_not_exist
print("never")

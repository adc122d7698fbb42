# URLs.  Only the part that needs no network is here.

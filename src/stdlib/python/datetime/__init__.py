# Dates and times.  One file per kind of value; each class says that it lives in `datetime`, which is where programs see
# it.

from datetime._delta import timedelta
from datetime._dates import date, MAXYEAR, MINYEAR
from datetime._zones import timezone, tzinfo, UTC
from datetime._times import time
from datetime._moments import datetime

__all__ = ('date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo', 'MINYEAR', 'MAXYEAR', 'UTC')

# uses: datetime _strptime
import time, datetime
import warnings; warnings.simplefilter("ignore")
def e(f,*a):
    try: print(repr(f(*a)))
    except Exception as x: print(type(x).__name__, x)
import _strptime; S=_strptime._strptime_time
e(S,'2020','%d');e(S,'20 x','%d');e(S,'20','%q');e(S,'20','%');e(S,'12','%d');e(S,'1','%j');e(S,'2020 5 1','%Y %W %w');e(S,'2020 W10 3','%G W%V %u');e(S,'3','%V');e(S,'x',5)
e(S,'Mon Jan 5 2021','%a %b %d %Y'); e(S,'10 PM','%I %p'); e(S,'+0100','%z'); e(S,'UTC','%Z'); e(S,'12.5','%S.%f'); e(S,'68','%y');e(S,'69','%y');e(S,'01/02/03','%x');e(S,'01:02:03','%X');e(S,'Mon Jan  5 01:02:03 2021','%c'); e(S,'Z','%z');e(S,'-01:30:15.5','%z');e(S,'%5','%%%d');e(S,'1  5','%d %m');e(S,'10:20','%R');e(S, '2021-02-30','%Y-%m-%d');e(S,'366 2021','%j %Y');e(S,'2021-060','%Y-%j')
D=datetime.datetime.strptime
e(D,'2021-02-30','%Y-%m-%d');e(D,'2021-02-03 10:20:30.5 +0130','%Y-%m-%d %H:%M:%S.%f %z');e(D,'','');e(D,5,'x');e(D,'12','%d');e(D,'29 Feb','%d %b');e(D,'10:20 UTC','%H:%M %Z');e(D,'10:20 +01:00 XYZ','%H:%M %z');e(D,'12 a','%H %p');e(D,'2020-W53-1','%G-W%V-%u');e(D,'2021-W53-1','%G-W%V-%u');e(D,'1','%V');e(D,'1 1','%G %j');e(D,'2020 1','%Y %V');e(D,'60','%S');e(D,'61','%S');e(D,'2021 0 0','%Y %U %w');e(D,'2021 0 1','%Y %U %w'); e(D,'12:30:00 am','%I:%M:%S %p');e(D,'JANUARY 5','%B %d');e(D,'x\ny','%Y');e(D,'2021 10','%Y %U');e(D,'2021-1','%Y-%w')
for f in ['%Y','%y','%G','%C','%F','%s','%q','%E','%','a%','%%','%-d','%e','%k','%D','%c','%x','%X','%p','%I','%U %W %V %u %w','%n%t','%h','%R','%T','%r','%l','%P', '%f %z %Z %:z']:
    print(f, repr(datetime.datetime(5,1,2,3,4,5,6).strftime(f)), repr(1))

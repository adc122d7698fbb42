# Names, strings and classes in Cyrillic.
class Салата:
    съставки = ("домати", "краставици", "сирене")
    def __init__(self, име): self.име = име
    def нарежи(self, *продукти, на="кубчета"):
        return [f"{п} на {на}" for п in продукти or self.съставки]
    def __str__(self): return f"{self.име}: {', '.join(self.съставки)}"
шопска = Салата("шопска салата")
print(шопска, шопска.нарежи("лук"), шопска.нарежи(на="резени"), sep="\n")
print(sorted(Салата.съставки), {к: len(к) for к in Салата.съставки}, "ДОМАТИ".lower() in Салата.съставки)
try:
    шопска.сол
except AttributeError as грешка:
    print(грешка)
try:
    шопска.нарежи(с="нож")
except TypeError as грешка:
    print(грешка)
print(шопска.цена)

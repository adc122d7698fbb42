größe = {"höhe": 1}
print(größe["höhe"])
print("日本", größe["höhe"], größe["breite"] + 1)

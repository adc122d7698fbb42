import settings


def report():
    return f"{__name__} at level {settings.level}"

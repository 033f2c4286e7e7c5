"""Makes docs/images/highlighted.png, the picture of the README: what ``render`` shows of a short article.

python tools/picture.py    needs Chromium and Pillow (``pip install pillow``); the article is made up
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

import arabic_ie

PICTURE = Path(__file__).resolve().parent.parent / "docs" / "images" / "highlighted.png"
WIDTH, HEIGHT = 880, 1200  # of the window, in CSS pixels; what stays white below the table is cut off
SCALE = 2  # sharp on fine screens
COLOURS = 64  # a page of text needs no more, and the file is half as large
MARGIN = 24  # CSS pixels around what is shown

# “Jordan’s finance minister: the deficit has fallen by half. The Jordanian finance minister Samir al-Haddad announced
# yesterday, Tuesday, that the budget deficit had fallen by half, and denied that taxes would be raised. Al-Haddad added
# at a press conference in Amman: ‘We will go on with the reform until the end of next year.’ The president of the
# Tunisian Red Crescent, Layla Mansour, by contrast warned of rising prices, and pointed out that families ‘can wait no
# longer’.”
REFERENCE_DATE = "2024-06-19"
ARTICLE = """وزير المالية الأردني: العجز تراجع إلى النصف

أعلن وزير المالية الأردني سمير الحداد أمس الثلاثاء أن عجز الموازنة تراجع إلى النصف، نافيا رفع الضرائب.
وأضاف الحداد خلال مؤتمر صحفي في عمّان: «سنواصل الإصلاح حتى نهاية العام المقبل».

في المقابل حذرت رئيسة الهلال الأحمر التونسي ليلى منصور من ارتفاع الأسعار، مشيرة إلى أن الأسر «لا تستطيع الانتظار أكثر».
"""


def main() -> None:
    from PIL import Image, ImageChops

    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        raise SystemExit("no Chromium (Debian: apt-get install chromium)")
    page = arabic_ie.render(arabic_ie.extract(ARTICLE, reference_date=REFERENCE_DATE))
    light = page.replace("light dark", "light")  # whatever the machine that takes the picture prefers
    with tempfile.TemporaryDirectory() as folder:
        file, shot = Path(folder, "page.html"), Path(folder, "shot.png")
        file.write_text(light, encoding="utf-8")
        command = [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
        command += [f"--force-device-scale-factor={SCALE}", f"--window-size={WIDTH},{HEIGHT}"]
        command += [f"--user-data-dir={folder}/profile", f"--screenshot={shot}", file.as_uri()]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        image = Image.open(shot).convert("RGB")
    box = ImageChops.difference(image, Image.new("RGB", image.size, "white")).getbbox()
    assert box is not None, "the page is white"
    margin = MARGIN * SCALE
    left, top, right, bottom = box
    right, bottom = min(right + margin, image.width), min(bottom + margin, image.height)
    image = image.crop((max(left - margin, 0), max(top - margin, 0), right, bottom))
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    image.quantize(COLOURS).save(PICTURE, optimize=True)
    print(f"{PICTURE.name}: {image.width} × {image.height}, {PICTURE.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()

"""What a workbook needs that XlsxWriter has no word for: its language, and headings that are headings by name."""

from __future__ import annotations

import io
import re
import zipfile

LANGUAGE = "en-GB"
HEADINGS = (("Heading 1", 16, 16), ("Heading 2", 17, 14))  # name, number in the standard, size in points
_PROPERTIES, _STYLES = "docProps/core.xml", "xl/styles.xml"


def completed(workbook: bytes) -> bytes:
    """Return a workbook whose properties name its language and whose headings have the styles of headings."""
    made = io.BytesIO()
    parts = {_PROPERTIES: _with_language, _STYLES: _with_headings}
    with zipfile.ZipFile(io.BytesIO(workbook)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            content = old.read(part)
            change = parts.get(part.filename)
            new.writestr(part, change(content.decode("utf-8")) if change else content)
    return made.getvalue()


def _with_language(properties: str) -> str:
    end = "</cp:coreProperties>"
    return properties.replace(end, f"<dc:language>{LANGUAGE}</dc:language>{end}")


def _with_headings(styles: str) -> str:
    """Give the cells whose type has the size of a heading the style of that heading, known to readers of screens."""
    sizes = [int(size) for size in re.findall(r'<font>.*?<sz val="(\d+)"/>.*?</font>', styles)]
    for number, (name, builtin, size) in enumerate(HEADINGS, start=1):
        look = f'fontId="{sizes.index(size)}" fillId="0" borderId="0"'
        styles = styles.replace(f'{look} xfId="0"', f'{look} xfId="{number}"')
        styles = styles.replace("</cellStyleXfs>", f'<xf numFmtId="0" {look}/></cellStyleXfs>')
        said = f'<cellStyle name="{name}" xfId="{number}" builtinId="{builtin}"/>'
        styles = styles.replace("</cellStyles>", f"{said}</cellStyles>")
    return re.sub(r'<(cellStyleXfs|cellStyles) count="1">', rf'<\1 count="{1 + len(HEADINGS)}">', styles)

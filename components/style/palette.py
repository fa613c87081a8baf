"""The colours, each with one meaning, for light and dark screens.

The categorical colours are those of the Government Analysis Function, in its order. Colour never
carries meaning alone: lines are labelled at their ends, marks have shapes, classes have outlines.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Palette:
    """Colours by what they mean. `text` pairs reach 4.5:1 on `paper`, marks 3:1, as tests show."""

    name: str
    paper: str
    ink: str
    quiet: str  # sources, axis labels
    chosen: str  # the chosen place
    others: str  # everybody else: context, always with labels or an outline of its own
    outline: str  # borders of marks that are themselves too pale to be told from the paper
    notice: str  # the one thing to notice
    grid: str
    categories: tuple[str, ...]
    classes: tuple[str, ...]  # five classes of one hue, low to high
    missing: str


LIGHT = Palette(
    name="light",
    paper="#FFFFFF",
    ink="#1A1A1A",
    quiet="#4A4A4A",
    chosen="#12436D",
    others="#BFBFBF",
    outline="#767676",
    notice="#F46A25",
    grid="#E4E6E9",
    categories=("#12436D", "#28A197", "#801650", "#F46A25", "#3D3D3D", "#A285D1"),
    classes=("#DCE9F5", "#A9CBEA", "#6BACE6", "#2073BC", "#12436D"),
    missing="#F1F1F1",
)

DARK = Palette(
    name="dark",
    paper="#14181D",
    ink="#F2F2F2",
    quiet="#C4C8CC",
    chosen="#6BACE6",
    others="#5C646C",
    outline="#8D959D",
    notice="#F9A36B",
    grid="#2C333A",
    categories=("#6BACE6", "#5CD6CB", "#E58FB8", "#F9A36B", "#BFBFBF", "#C6B2EA"),
    classes=("#1D3347", "#275C87", "#3B86C4", "#6BACE6", "#B8D9F5"),
    missing="#242A31",
)


def contrast(first: str, second: str) -> float:
    """Return the WCAG contrast ratio of two colours, 1 to 21."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def rgb(colour: str) -> tuple[int, int, int]:
    """Split '#RRGGBB' into red, green and blue, 0 to 255, as pydeck wants them."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in (c / 255 for c in rgb(colour))]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

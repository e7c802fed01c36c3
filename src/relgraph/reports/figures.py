"""Drawings for reports, as SVG without script: bars over time, a matrix of countries, a map of the strongest pairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from markupsafe import Markup

from relgraph.explorer import worldmap
from relgraph.explorer.entries import Entry
from relgraph.reports.blocks import Figure, Table
from relgraph.reports.facts import Facts
from relgraph.reports.words import count, day_in_words

COLOURS = {"met": "#1763b6", "agreed": "#11783c", "quoted": "#c98a12"}
NAMES = {"met": "meetings", "agreed": "agreements", "quoted": "quotes"}
LABELS = {
    "bars": "Meetings, agreements and quotes over time",
    "matrix": "How many entries tie each two sides together",
    "map": "The strongest pairs of countries on a map of the world",
}
MOST_BARS = 60
"""Months beyond this number become years."""
MOST_YEARS = 100
FAR_BEFORE = 0.02
"""So small a share of early entries is left out of the bars, where it would more than double the time shown."""
WIDTH, HEIGHT = 720, 150


def bars(entries: Iterable[Entry]) -> Figure | None:
    """Entries a month, or a year where the time is long, stacked by relation; None where nothing has a date."""
    placed = [(e.placed or "", e.relation) for e in entries if e.relation in COLOURS and e.placed]
    first = _first_year(sorted(int(when[:4]) for when, _ in placed))
    dated = [(when, relation) for when, relation in placed if int(when[:4]) >= first]
    months = {when[:7] for when, _ in dated if len(when) >= 7}
    size = 7 if len(months) > 1 and _span(months) <= MOST_BARS else 4
    counts = Counter((when[:size], relation) for when, relation in dated if len(when) >= size)
    keys = sorted({key for key, _ in counts})
    if not keys:
        return None
    keys = _all_months(keys[0], keys[-1]) if size == 7 else _all_years(keys[0], keys[-1])
    rows = [(day_in_words(key), *(counts[key, relation] for relation in COLOURS)) for key in keys]
    coarse = sum(len(when) < size for when, _ in dated)
    caption = f"Meetings, agreements and quotes a {'month' if size == 7 else 'year'}"
    caption += f"; {coarse:,} of which only the year is known are left out" if coarse else ""
    early = len(placed) - len(dated)
    caption += f"; {early:,} before {first} {'is' if early == 1 else 'are'} left out" if early else ""
    return Figure(_bars(keys, counts), caption, Table(("When", *NAMES.values()), rows))


def _first_year(years: Sequence[int]) -> int:
    """The year with which the drawing begins: a few that lie far before all others would press these together."""
    if not years:
        return 0
    early = years[int(len(years) * FAR_BEFORE)]
    return early if years[-1] - early < (years[-1] - years[0]) / 2 else years[0]


def _span(months: Iterable[str]) -> int:
    numbers = [int(m[:4]) * 12 + int(m[5:7]) for m in months]
    return max(numbers) - min(numbers) + 1


def _all_months(first: str, last: str) -> list[str]:
    start, end = (int(key[:4]) * 12 + int(key[5:7]) - 1 for key in (first, last))
    return [f"{number // 12:04d}-{number % 12 + 1:02d}" for number in range(start, end + 1)]


def _all_years(first: str, last: str) -> list[str]:
    """Every year up to the last one, a hundred of them at most: a gap in time stays a gap in the drawing."""
    return [f"{year:04d}" for year in range(max(int(first), int(last) - MOST_YEARS + 1), int(last) + 1)]


def _bars(keys: Sequence[str], counts: Mapping[tuple[str, str], int]) -> str:
    tallest = max(sum(counts[key, relation] for relation in COLOURS) for key in keys)
    step = min(48.0, WIDTH / len(keys))
    drawn = Markup("").join(_bar(key, counts, i * step, step, tallest) for i, key in enumerate(keys))
    return _svg(WIDTH, HEIGHT + 44, drawn + _axis(keys, step) + _legend(HEIGHT + 36), "bars")


def _axis(keys: Sequence[str], step: float) -> Markup:
    """The first and the last time, and between them each January or decade that has room."""
    ends = Markup('<text x="0" y="{0}">{1}</text><text x="{2}" y="{0}" text-anchor="end">{3}</text>').format(
        HEIGHT + 16, day_in_words(keys[0]), max(len(keys) * step, 220), day_in_words(keys[-1]) if len(keys) > 1 else ""
    )
    round_ones = ((i, k) for i, k in enumerate(keys) if k.endswith("-01" if len(k) == 7 else "0"))
    ticks = [(i, k) for i, k in round_ones if 100 < i * step < len(keys) * step - 130]
    return ends + Markup("").join(
        Markup('<text x="{:.1f}" y="{}">{}</text>').format(i * step, HEIGHT + 16, k[:4]) for i, k in ticks
    )


def _bar(key: str, counts: Mapping[tuple[str, str], int], x: float, step: float, tallest: int) -> Markup:
    parts, top = Markup(""), float(HEIGHT)
    for relation, colour in COLOURS.items():
        tall = counts[key, relation] / tallest * (HEIGHT - 14)
        top -= tall
        if tall:
            parts += Markup('<rect x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}" fill="{}"/>').format(
                x + step * 0.1, top, step * 0.8, tall, colour
            )
    total = sum(counts[key, relation] for relation in COLOURS)
    label = Markup('<text x="{:.1f}" y="{:.1f}" text-anchor="middle">{}</text>').format(x + step / 2, top - 3, total)
    return parts + (label if total and step > 14 else Markup(""))


def _legend(y: float) -> Markup:
    entries = enumerate(COLOURS.items())
    return Markup("").join(
        Markup('<rect x="{}" y="{}" width="10" height="10" fill="{}"/><text x="{}" y="{}">{}</text>').format(
            i * 105, y - 9, colour, i * 105 + 14, y, NAMES[relation]
        )
        for i, (relation, colour) in entries
    )


def matrix(facts: Facts, entries: Iterable[Entry], *, size: int = 12) -> Figure | None:
    """How often the countries and organisations with most ties met or agreed with each other."""
    tied = Counter(pair for entry in entries for pair in facts.pairs(entry))
    weights: Counter[str] = Counter()
    for (a, b), number in tied.items():
        weights.update({a: number, b: number})
    sides = sorted(sorted(weights), key=lambda side: -weights[side])[:size]
    if len(sides) < 3:
        return None
    sides.sort(key=facts.name)
    counts = {(a, b): tied[min(a, b), max(a, b)] for a in sides for b in sides if a != b}
    rows = [(facts.name(a), *(counts.get((a, b), "") or "" for b in sides)) for a in sides]
    data = Table(("Side", *(facts.name(side) for side in sides)), rows)
    return Figure(_matrix([facts.name(s) for s in sides], sides, counts), "Entries that tie two sides together", data)


def _matrix(names: Sequence[str], sides: Sequence[str], counts: Mapping[tuple[str, str], int]) -> str:
    cell, left, most = 36, 150, max(counts.values())
    body = Markup("")
    for y, a in enumerate(sides):
        body += Markup('<text x="{}" y="{}" text-anchor="end">{}</text>').format(
            left - 6, y * cell + 120 + 22, _short(names[y], 22)
        )
        body += Markup('<text transform="translate({} 112) rotate(-40)">{}</text>').format(
            left + y * cell + 20, _short(names[y], 22)
        )
        for x, b in enumerate(sides):
            number = counts.get((a, b), 0)
            shade = 0.06 + 0.8 * (number / most) ** 0.5 if number else 0.02
            body += Markup(
                '<rect x="{0}" y="{1}" width="{2}" height="{2}" fill="#1763b6" fill-opacity="{3:.2f}"/>'
                '<text x="{4}" y="{5}" text-anchor="middle" fill="{6}">{7}</text>'
            ).format(
                left + x * cell, y * cell + 120, cell - 2, 0.0 if a == b else shade, left + x * cell + cell / 2 - 1,
                y * cell + 120 + 22, "#ffffff" if shade > 0.55 else "#1b1f24", number or "",
            )  # fmt: skip
    return _svg(left + len(sides) * cell + 70, 120 + len(sides) * cell, body, "matrix")


def world(facts: Facts, entries: Iterable[Entry], *, of: str | None = None, most: int = 40) -> Figure | None:
    """The strongest pairs of countries on a map, or those of one country; None where no two countries are tied."""
    tied = Counter(pair for entry in entries for pair in facts.pairs(entry) if of is None or of in pair)
    points = {f"country:{iso3}": point for iso3, point in worldmap.points().items()}
    drawn = [(p, n) for p, n in sorted(tied.items(), key=lambda t: (-t[1], t[0])) if p[0] in points and p[1] in points]
    if not drawn:
        return None
    strongest = drawn[:most]
    rows = [(facts.name(a), facts.name(b), number) for (a, b), number in strongest]
    ends = sorted({side for pair, _ in strongest for side in pair})
    body = _land() + Markup("").join(_arc(points[a], points[b], n) for (a, b), n in reversed(strongest))
    body += Markup("").join(_mark(points[side], facts.name(side)) for side in ends)
    drawn_most = f"The {most} strongest of {len(drawn):,} pairs of countries" if len(drawn) > most else None
    told = drawn_most or count(len(drawn), "pair of countries", "pairs of countries")
    caption = f"{told}. {worldmap.NOTE}"
    return Figure(
        _svg(worldmap.WIDTH, worldmap.HEIGHT, body, "map"), caption, Table(("Country", "Country", "Entries"), rows)
    )


def _land() -> Markup:
    paths = Markup("").join(Markup('<path d="{}"/>').format(path) for _, path in worldmap.outlines())
    return Markup('<g fill="#e3e8ec" stroke="#ffffff" stroke-width="0.5">{}</g>').format(paths)


def _arc(a: tuple[float, float], b: tuple[float, float], number: int) -> Markup:
    lift = min(70.0, ((b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2) ** 0.5 * 0.28)
    return Markup(
        '<path d="M{} {}Q{:.1f} {:.1f} {} {}" fill="none" stroke="#1763b6" stroke-opacity=".6" stroke-width="{:.1f}"/>'
    ).format(*a, (a[0] + b[0]) / 2, (a[1] + b[1]) / 2 - lift, *b, min(5.0, 0.6 + number**0.5 * 0.7))


def _mark(point: tuple[float, float], name: str) -> Markup:
    return Markup('<circle cx="{0}" cy="{1}" r="3" fill="#0a53a8" stroke="#ffffff"><title>{2}</title></circle>').format(
        *point, name
    )


def _short(name: str, most: int) -> str:
    return name if len(name) <= most else f"{name[: most - 1]}…"


def _svg(width: float, height: float, body: Markup, kind: str) -> str:
    frame = Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" class="{}" width="{:.0f}" viewBox="0 0 {:.0f} {:.0f}" role="img" '
        'aria-label="{}" font-family="inherit" font-size="11" fill="#1b1f24">{}</svg>'
    )
    return str(frame.format(kind, width, width, height, LABELS[kind], body))

"""What each question of the catalogue answers on the graph of `handmade`: parameters as typed, and the rows.

Printed by the embedded engine and looked over; Neo4j must give the same rows, in this order.
"""

from __future__ import annotations

import datetime as dt

TODAY = dt.date(2024, 9, 1)
day = dt.date.fromisoformat
# fmt: off
ASKED = {
    "agreements-of": ({'party': 'Ruritania'}, [
        ("energy", "signed", day("2024-05-17"), "day", ["Graustark"], "g3: what", True, 2, "g3: they agreed", None, "g3"),
        ("energy", "discussed", day("2022-05-02"), "day", ["Graustark"], "g6: what", False, 1, "g6: they agreed", None, "g6"),
        ("trade", "agreed", day("2024-05-16"), "day", ["Sylvania"], "g1: what", False, 2, "g1: they agreed", "Before s3: the words, after.", "g1"),
    ]),
    "between": ({'a': 'Elphberg', 'b': 'Flavia'}, [
        (day("2024-03-01"), "day", "Rudolf Elphberg", "Flavia Strakencz", "phone", None, "happened", False, 1, "m3: they met", None, "m3"),
        (day("2024-05-16"), "day", "Rudolf Elphberg", "Flavia Strakencz", "in_person", "Strelsau", "happened", False, 2, "m1: they met", "Before s1: the words, after.", "m1"),
        (day("2024-06-10"), "day", "Rudolf Elphberg", "Flavia Strakencz", "in_person", "Zenda", "happened", False, 1, "m4: they met", "Before s6: the words, after.", "m4"),
    ]),
    "cancelled-and-denied": ({}, [
        (day("2024-04-20"), "day", "Iván Dangloss", "Anton Sapt", "denied", 1, "m9: they met", None, "m9"),
        (day("2024-04-02"), "day", "Iván Dangloss", "Rudolf Elphberg", "cancelled", 1, "m8: they met", None, "m8"),
    ]),
    "coverage": ({}, [
        ("2022-05", 1, 1, 1),
        ("2024-05", 3, 3, 5),
        ("2024-06", 1, 1, 3),
    ]),
    "disputed": ({}, [
        (day("2024-05-17"), "day", "signing of Ruritania and Graustark", "Graustark Wire", "denied", "s5: the words", "Before s5: the words, after.", "s5"),
        (day("2024-05-17"), "day", "signing of Ruritania and Graustark", "Sylvan Post", "signed", "s4: the words", "Before s4: the words, after.", "s4"),
    ]),
    "evidence": ({'edge': 'm1'}, [
        (day("2024-05-17"), "Sylvan Post", "happened", "s2: the words", "Before s2: the words, after.", "met.talks", "https://post.example/a2", "s2"),
        (day("2024-05-16"), "Strelsau Times", "happened", "s1: the words", "Before s1: the words, after.", "met.active", "https://times.example/a1", "s1"),
    ]),
    "first-meetings": ({}, [
        ("2024-06-10", "Flavia Strakencz", "Iván Dangloss", 1),
        ("2024-06-10", "Iván Dangloss", "Rudolf Elphberg", 1),
        ("2024-03-01", "Flavia Strakencz", "Rudolf Elphberg", 3),
        ("2022-01", "Iván Dangloss", "Anton Sapt", 2),
    ]),
    "host-and-guest": ({}, [
        ("Anton Sapt", 1, 1, 0),
        ("Iván Dangloss", 1, 1, 0),
        ("League of the Adriatic", 1, 0, 1),
        ("Rudolf Elphberg", 1, 0, 1),
        ("Ruritania", 1, 0, 1),
        ("Flavia Strakencz", 0, 1, -1),
        ("Sylvania", 0, 1, -1),
    ]),
    "meetings-of": ({'actor': 'Rudolph Elphberg'}, [
        (day("2024-06-10"), "day", "Rudolf Elphberg", "Flavia Strakencz", "in_person", "Zenda", "happened", 1, "m4: they met", "Before s6: the words, after.", "m4"),
        (day("2024-06-10"), "day", "Rudolf Elphberg", "Iván Dangloss", "in_person", "Zenda", "happened", 2, "m5: they met", None, "m5"),
        (day("2024-05-16"), "day", "Rudolf Elphberg", "Flavia Strakencz", "in_person", "Strelsau", "happened", 2, "m1: they met", "Before s1: the words, after.", "m1"),
        (day("2024-04-02"), "day", "Rudolf Elphberg", "Iván Dangloss", "phone", None, "cancelled", 1, "m8: they met", None, "m8"),
        (day("2024-03-01"), "day", "Rudolf Elphberg", "Flavia Strakencz", "phone", None, "happened", 1, "m3: they met", None, "m3"),
    ]),
    "never-signed": ({}, [
        ("Sylvania", "energy", "proposed", day("2024-06-10"), "day", ["Graustark"], "g5: what", "g5: they agreed", None, "g5"),
        ("Ruritania", "trade", "agreed", day("2024-05-16"), "day", ["Sylvania"], "g1: what", "g1: they agreed", "Before s3: the words, after.", "g1"),
        ("Sylvania", "trade", "agreed", day("2024-05-16"), "day", ["Ruritania"], "g2: what", "g2: they agreed", None, "g2"),
    ]),
    "office-changes": ({}, [
        ("Ruritania", "president", "Anton Sapt", day("2022-05-02"), "Rudolf Elphberg", day("2024-03-01")),
    ]),
    "offices": ({'side': 'ruritania'}, [
        ("Ruritania", "foreign minister", "Anton Sapt", day("2024-04-20"), day("2024-07-01")),
        ("Ruritania", "president", "Anton Sapt", day("2022-01-10"), day("2022-05-02")),
        ("Ruritania", "president", "Rudolf Elphberg", day("2024-03-01"), day("2024-06-10")),
    ]),
    "one-sided": ({'outlets': 'Graustark Wire'}, [
        (day("2024-07-01"), "day", "visit to Sylvania", "planned", ["Graustark Wire"]),
        (day("2024-04-20"), "day", "meeting of Ruritania and Graustark", "denied", ["Graustark Wire"]),
        (day("2024-04-02"), "day", "phone call of Ruritania and Graustark", "cancelled", ["Graustark Wire"]),
        (day("2022-05-02"), "day", "meeting of Ruritania and Graustark", "happened", ["Graustark Wire"]),
        (day("2022-01-10"), "day", "meeting of Ruritania and Graustark", "happened", ["Graustark Wire"]),
    ]),
    "only-one-outlet": ({}, [
        (day("2024-07-01"), "day", "visit to Sylvania", "visit", "planned", "Graustark Wire"),
        (day("2024-04-20"), "day", "meeting of Ruritania and Graustark", "meeting", "denied", "Graustark Wire"),
        (day("2024-04-02"), "day", "phone call of Ruritania and Graustark", "phone_call", "cancelled", "Graustark Wire"),
        (day("2024-03-01"), "day", "phone call of Ruritania and Sylvania", "phone_call", "happened", "Strelsau Times"),
        (day("2022-05-02"), "day", "meeting of Ruritania and Graustark", "meeting", "happened", "Graustark Wire"),
        (day("2022-01-10"), "day", "meeting of Ruritania and Graustark", "meeting", "happened", "Graustark Wire"),
    ]),
    "outlets": ({}, [
        ("Graustark Wire", 2, 0, day("2022-05-03"), day("2024-06-11")),
        ("Strelsau Times", 1, 0, day("2024-05-16"), day("2024-05-16")),
        ("Sylvan Post", 1, 0, day("2024-05-17"), day("2024-05-17")),
        ("Zenda Herald", 1, 1, day("2024-05-17"), day("2024-05-17")),
    ]),
    "outlets-alone": ({}, [
        ("Graustark Wire", 7, 5),
        ("Sylvan Post", 4, 1),
        ("Strelsau Times", 2, 1),
        ("Zenda Herald", 1, 0),
    ]),
    "overdue": ({}, [
        (day("2024-07-01"), "day", "Flavia Strakencz", "Anton Sapt", "Hentzau", "m7: they met", "Before s7: the words, after.", "m7"),
    ]),
    "path": ({'a': 'sapt', 'b': 'elphberg'}, [
        (2, ["Anton Sapt", "Iván Dangloss", "Rudolf Elphberg"], ["leader:sapt", "leader:ivan", "leader:rudolf"]),
    ]),
    "planned": ({'today': '2024-06-01'}, [
        (day("2024-01-01"), "year", "Flavia Strakencz", "Iván Dangloss", None, 1, "m12: they met", None, "m12"),
        (day("2024-07-01"), "day", "Flavia Strakencz", "Anton Sapt", "Hentzau", 1, "m7: they met", "Before s7: the words, after.", "m7"),
    ]),
    "published-since": ({'since': '2024-06'}, [
        (day("2024-06-11"), "Graustark Wire", "agreed_on", "denied", "s5: the words", "Before s5: the words, after.", "https://wire.example/a3", "s5", "a3"),
        (day("2024-06-11"), "Graustark Wire", "met_with", "happened", "s6: the words", "Before s6: the words, after.", "https://wire.example/a3", "s6", "a3"),
        (day("2024-06-11"), "Graustark Wire", "met_with", "planned", "s7: the words", "Before s7: the words, after.", "https://wire.example/a3", "s7", "a3"),
    ]),
    "quotes-about": ({'actor': 'SYL'}, [
        (day("2024-06-10"), "day", "Flavia Strakencz", "that Sylvania and Ruritania would sign", "indirect", 1, "q3"),
        (day("2024-05-16"), "day", "Rudolf Elphberg", "Sylvania is a friend", "direct", 2, "q1"),
    ]),
    "quotes-by-occasion": ({}, [
        (day("2024-06-10"), "day", "summit of the League", 1, 1),
        (day("2024-05-16"), "day", "meeting of Ruritania and Sylvania", 1, 1),
    ]),
    "quotes-of": ({'actor': 'elphberg'}, [
        (day("2024-05-16"), "day", "Sylvania is a friend", "direct", "meeting of Ruritania and Sylvania", 2, "q1"),
    ]),
    "rules": ({}, [
        ("met_with", "met.active", 4, 0.6, 0.83),
        ("agreed_on", "agreed.denied", 1, 0.8, 0.8),
        ("agreed_on", "agreed.signed", 1, 0.8, 0.8),
        ("agreed_on", "agreed.verb", 1, 0.7, 0.7),
        ("met_with", "met.talks", 1, 0.7, 0.7),
        ("quoted", "quote.after", 1, 0.9, 0.9),
    ]),
    "sector-leaders": ({}, [
        ("energy", "Graustark", 1, 1),
        ("energy", "Ruritania", 1, 1),
        ("trade", "Ruritania", 1, 0),
        ("trade", "Sylvania", 1, 0),
    ]),
    "sector-matrix": ({}, [
        ("Graustark", "energy", 1, 0, 0),
        ("Ruritania", "energy", 1, 0, 1),
        ("Ruritania", "trade", 1, 0, 0),
        ("Sylvania", "energy", 0, 1, 0),
        ("Sylvania", "trade", 1, 0, 0),
    ]),
    "shared-partners": ({'a': 'elphberg', 'b': 'flavia'}, [
        ("Iván Dangloss", 1, 1, 1),
    ]),
    "silence": ({'since': '2024-01-01'}, [
        ("Iván Dangloss", "Anton Sapt", 2, "2022-05-02"),
    ]),
    "summit-rooms": ({}, [
        (day("2024-06-10"), "day", "summit of the League", 3, "Flavia Strakencz", "Iván Dangloss", "m6"),
        (day("2024-06-10"), "day", "summit of the League", 3, "Flavia Strakencz", "Rudolf Elphberg", "m4"),
        (day("2024-06-10"), "day", "summit of the League", 3, "Iván Dangloss", "Rudolf Elphberg", "m5"),
    ]),
    "top-country-pairs": ({}, [
        ("Graustark", "Ruritania", 3, "2022-01", "2024-06-10"),
        ("Ruritania", "Sylvania", 3, "2024-03-01", "2024-06-10"),
        ("Graustark", "Sylvania", 1, "2024-06-10", "2024-06-10"),
    ]),
    "top-pairs": ({}, [
        ("Flavia Strakencz", "Rudolf Elphberg", 3, "2024-03-01", "2024-06-10"),
        ("Iván Dangloss", "Anton Sapt", 2, "2022-01", "2022-05-02"),
        ("Flavia Strakencz", "Iván Dangloss", 1, "2024-06-10", "2024-06-10"),
        ("Iván Dangloss", "Rudolf Elphberg", 1, "2024-06-10", "2024-06-10"),
    ]),
    "who-speaks-about-whom": ({}, [
        ("Ada Black", "Rudolf Elphberg", 1, 1),
        ("Flavia Strakencz", "Ruritania", 1, 0),
        ("Flavia Strakencz", "Sylvania", 1, 0),
        ("Rudolf Elphberg", "Sylvania", 1, 1),
    ]),
    "without-country": ({}, [
        ("Ada Black", "Person", 1, 1),
        ("Harry Lorry", "Leader", 1, 1),
    ]),
}
MORE = [
    ("meetings-of", {'actor': 'Ruritania', 'since': '2024-05'}, [
        (day("2024-07-01"), "day", "Anton Sapt", "Flavia Strakencz", "in_person", "Hentzau", "planned", 1, "m7: they met", "Before s7: the words, after.", "m7"),
        (day("2024-06-10"), "day", "Rudolf Elphberg", "Flavia Strakencz", "in_person", "Zenda", "happened", 1, "m4: they met", "Before s6: the words, after.", "m4"),
        (day("2024-06-10"), "day", "Rudolf Elphberg", "Iván Dangloss", "in_person", "Zenda", "happened", 2, "m5: they met", None, "m5"),
        (day("2024-05-16"), "day", "Rudolf Elphberg", "Flavia Strakencz", "in_person", "Strelsau", "happened", 2, "m1: they met", "Before s1: the words, after.", "m1"),
        (day("2024-05-16"), "day", "Ruritania", "Sylvania", "in_person", "Strelsau", "happened", 1, "m2: they met", "Before s2: the words, after.", "m2"),
    ]),
    ("between", {'a': 'Ruritania', 'b': 'Graustark'}, [
        (day("2022-01-01"), "month", "Anton Sapt", "Iván Dangloss", "in_person", None, "happened", False, 1, "m10: they met", None, "m10"),
        (day("2022-05-02"), "day", "Anton Sapt", "Iván Dangloss", "in_person", None, "happened", False, 1, "m11: they met", None, "m11"),
        (day("2024-04-02"), "day", "Rudolf Elphberg", "Iván Dangloss", "phone", None, "cancelled", False, 1, "m8: they met", None, "m8"),
        (day("2024-04-20"), "day", "Anton Sapt", "Iván Dangloss", "in_person", None, "denied", False, 1, "m9: they met", None, "m9"),
        (day("2024-06-10"), "day", "Rudolf Elphberg", "Iván Dangloss", "in_person", "Zenda", "happened", False, 2, "m5: they met", None, "m5"),
    ]),
    ("shared-partners", {'a': 'Ruritania', 'b': 'Sylvania'}, [
        ("Graustark", 3, 1, 1),
    ]),
    ("path", {'a': 'Sylvania', 'b': 'Graustark'}, [
        (1, ["Sylvania", "Graustark"], ["country:SYL", "country:GRA"]),
    ]),
    ("path", {'a': 'Ruritania', 'b': 'flavia'}, [
        (1, ["Ruritania", "Flavia Strakencz"], ["country:RUR", "leader:flavia"]),
    ]),
    ("overdue", {'today': '2025-02-01'}, [
        (day("2024-07-01"), "day", "Flavia Strakencz", "Anton Sapt", "Hentzau", "m7: they met", "Before s7: the words, after.", "m7"),
    ]),
    ("overdue", {'today': '2024-06-15'}, [
    ]),
    ("never-signed", {'until': '2024-05-31'}, [
        ("Ruritania", "trade", "agreed", day("2024-05-16"), "day", ["Sylvania"], "g1: what", "g1: they agreed", "Before s3: the words, after.", "g1"),
        ("Sylvania", "trade", "agreed", day("2024-05-16"), "day", ["Ruritania"], "g2: what", "g2: they agreed", None, "g2"),
    ]),
    ("top-pairs", {'since': '2024-06'}, [
        ("Flavia Strakencz", "Iván Dangloss", 1, "2024-06-10", "2024-06-10"),
        ("Flavia Strakencz", "Rudolf Elphberg", 1, "2024-06-10", "2024-06-10"),
        ("Iván Dangloss", "Rudolf Elphberg", 1, "2024-06-10", "2024-06-10"),
    ]),
    ("coverage", {'since': '2024-06'}, [
        ("2024-06", 1, 1, 3),
    ]),
    ("first-meetings", {'since': '2024-06'}, [
        ("2024-06-10", "Flavia Strakencz", "Iván Dangloss", 1),
        ("2024-06-10", "Iván Dangloss", "Rudolf Elphberg", 1),
    ]),
]
"""Further cases: a country stands for who speaks for it, periods of a month or year, bounds of dates."""

CASES = [*((name, given, rows) for name, (given, rows) in ASKED.items()), *MORE]

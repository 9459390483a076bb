"""A second way of counting, to hold the TypeScript against. Standard library only, and nothing of the project's own.

  recount.py merged FILE        counts at month ends of merged episodes (CSV: child, from, to), by SQL
  recount.py raw DIRECTORY      merges the yearly SSDA903 files of a folder by sets of month ends, and counts

Both print a JSON object of month end -> children in care, from the first 31 March but one to the last.
"""
import bisect
import collections
import csv
import datetime
import functools
import glob
import json
import os
import re
import sqlite3
import sys

DAY = datetime.timedelta(days=1)


@functools.cache
def day(text):
    text = text.strip()
    if re.fullmatch(r"\d{1,2}/\d{1,2}/\d{4}", text):
        d, m, y = map(int, text.split("/"))
        return datetime.date(y, m, d)
    return datetime.date.fromisoformat(text[:10]) if text else None


def year_ending(date):
    return date.year + (date.month >= 4)


def month_ends(first, last):
    date = first
    while True:
        date = (date.replace(day=28) + 4 * DAY).replace(day=1) - DAY
        if date > last:
            return
        yield date
        date += DAY


def counted_by_sql(path):
    store = sqlite3.connect(":memory:")
    store.execute("create table episode (child text, began text, ended text)")
    with open(path, newline="", encoding="utf-8") as handle:
        first, last = next(csv.reader(handle))
        store.executemany("insert into episode values (?, ?, nullif(?, ''))", list(csv.reader(handle)))
    found = {}
    for date in month_ends(datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)):
        found[str(date)] = store.execute(
            "select count(distinct child) from episode where began <= :d and coalesce(ended, '9999') > :d", {"d": str(date)}
        ).fetchone()[0]
    return found


def table(directory, word, column):
    rows = []
    for path in sorted(glob.glob(os.path.join(directory, "*" + word + "*.csv"))):
        with open(path, newline="", encoding="utf-8-sig") as handle:
            reader = csv.DictReader(handle)
            for row in reader if column in reader.fieldnames else ():
                row["_label"] = (row.get("LA", ""), row.get("YEAR") or os.path.basename(path))
                rows.append(row)
    return rows


def years_by_label(rows):
    """The year in which most episodes of a label ended: another rule than the program's, good enough for whole returns."""
    votes = collections.defaultdict(collections.Counter)
    for row in rows:
        if day(row["DEC"]):
            votes[row["_label"]][year_ending(day(row["DEC"]) - DAY)] += 1
    return {label: counter.most_common(1)[0][0] for label, counter in votes.items()}


def counted_by_days(directory):
    rows = table(directory, "episodes", "DECOM")
    year = years_by_label(rows)
    births = {}
    for row in table(directory, "header", "DOB"):
        births[row.get("LA", ""), row["CHILD"]] = day(row["DOB"])
    last_year = max(year.values())
    first, last = datetime.date(min(year.values()) - 1, 4, 1), datetime.date(last_year, 3, 31)
    children = collections.defaultdict(list)
    for row in rows:
        children[row.get("LA", ""), row["CHILD"]].append((day(row["DECOM"]), day(row["DEC"]), year[row["_label"]], row))
    total = collections.Counter()
    counted = list(month_ends(first, last))
    for child, own in children.items():
        if births.get(child):
            for date in days_in_care(own, births[child], last_year, last, counted):
                total[date] += 1
    return {str(date): total[date] for date in counted}


def days_in_care(rows, born, last_year, last, counted):
    rows = [(a, b if b is None or b <= datetime.date(y, 4, 1) else None, y, r) for a, b, y, r in rows
            if a and a <= datetime.date(y, 3, 31) and a >= born and (b is None or b > a)]
    breaks = [a for a, _, _, r in rows if r["LS"] in ("V3", "V4")]
    newest = {}
    for row in rows:
        if row[3]["LS"] in ("V3", "V4"):
            continue
        rank = (row[2], row[1] is not None, row[1] or datetime.date.min)
        if row[0] not in newest or rank > newest[row[0]][0]:
            newest[row[0]] = (rank, row)
    kept, ends = [], set()
    for start in sorted(newest):
        row = newest[start][1]
        if row[1] is not None and row[1] in ends:
            continue
        ends.add(row[1])
        kept.append(row)
    kept = without_restated(kept, last_year)
    present = {y for _, _, y, _ in rows}
    days = set()
    for i, (start, end, y, row) in enumerate(kept):
        following = kept[i + 1] if i + 1 < len(kept) else None
        if end is None and y < last_year:
            end = end_of_stale(start, y, following, present, last_year)
        elif end is None and following:
            end = following[0]
        elif end is not None and following and end > following[0] and following[2] > y:
            end = following[0]
        if end is not None and row["REC"] == "X1" and following and end < following[0] and following[3]["RNE"] != "S":
            absent = any(z not in present and datetime.date(z - 1, 4, 1) >= end and datetime.date(z, 3, 31) < following[0]
                         for z in range(min(present), last_year + 1))
            if not absent:
                end = min([following[0]] + [b for b in breaks if end <= b < following[0]])
        if not (row["LS"] == "V2" and row["PLACE"] == "K2"):
            adult = born.replace(year=born.year + 18) if (born.month, born.day) != (2, 29) else datetime.date(born.year + 18, 3, 1)
            end = min(end or last + DAY, adult)
        left = bisect.bisect_left(counted, start)
        days.update(counted[left:bisect.bisect_left(counted, end or last + DAY)])
    return days


def without_restated(rows, last_year):
    kept = []
    same = ("RNE", "LS", "PLACE", "PLACE_PROVIDER", "PL_POST", "URN")
    for i, row in enumerate(rows):
        if row[1] is None and row[2] < last_year:
            following = rows[i + 1] if i + 1 < len(rows) else None
            if kept and kept[-1][2] > row[2]:
                continue
            if following and following[2] > row[2] and all(row[3][c] == following[3][c] for c in same):
                continue
        kept.append(row)
    return kept


def end_of_stale(start, y, following, present, last_year):
    year_end = datetime.date(y, 3, 31)
    if following and following[3]["RNE"] != "S":
        skipped = [z for z in range(y + 1, last_year + 1) if z not in present and datetime.date(z, 3, 31) < following[0]]
        if not skipped:
            return following[0]
    return max(start + DAY, min(year_end, following[0] - DAY) if following else year_end)


if __name__ == "__main__":
    how, path = sys.argv[1:3]
    print(json.dumps(counted_by_sql(path) if how == "merged" else counted_by_days(path)))

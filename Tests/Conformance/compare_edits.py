#!/usr/bin/env python3
"""Hold edited workbooks against their originals, with readers that are not ours.

usage: compare_edits.py FOLDER [--jobs 2] [--memory 2048]
       FOLDER/edits.tsv as ConformanceTests writes it with LOOKBACK_EDITED=FOLDER; the memory of a worker in MiB

Every member that is not the sheet, the shared strings or the styles must have the same name, order, header and
compressed bytes; openpyxl, where it reads the original, must find exactly the edited cell changed.
"""
import argparse, collections, datetime, multiprocessing, resource, struct, sys, warnings, zipfile
import openpyxl

warnings.simplefilter("ignore")


def raw_members(path):
    with open(path, "rb") as file, zipfile.ZipFile(file) as archive:
        for member in archive.infolist():
            file.seek(member.header_offset)
            header = file.read(30)
            name, extra = struct.unpack("<HH", header[26:30])
            file.seek(member.header_offset)
            yield member.filename, file.read(30 + name + extra + member.compress_size)


def cells(path):
    book = openpyxl.load_workbook(path, data_only=True)
    found = {}
    for sheet in book.worksheets:
        # Going through the rows would make every cell of a range that one at the far end of the sheet opens.
        for cell in sheet._cells.values():
            # openpyxl shows a link's target where a cell holds nothing.
            link = cell.hyperlink
            if cell.value is not None and not (link and cell.value in (link.target, link.location, f"#{link.location}")):
                found[sheet.title, cell.coordinate] = cell.value
    return found, {sheet.title.lower() for sheet in book.worksheets}


def same(kind, value, text):
    if value is None:
        return text == ""
    if kind == "d":
        return isinstance(value, datetime.datetime) and value.isoformat()[:10] == text
    return float(value) == float(text) if kind == "n" else value == text


def compare(line):
    old, new, name, sheet, place, kind, text = line
    before, after = list(raw_members(old)), list(raw_members(new))
    if [one for one, _ in before] != [one for one, _ in after]:
        return "failed", f"{old} {name}: other members"
    changed = [one for (one, data), (_, again) in zip(before, after) if data != again]
    allowed = ("sheet", "sharedstrings", "styles")
    strange = [one for one in changed if not any(word in one.lower() for word in allowed)]
    if strange or len(changed) > 3:
        return "failed", f"{old} {name}: changed {changed}"
    try:
        expected, sheets = cells(old)
    except MemoryError:
        return "openpyxl takes more memory than a worker has", ""
    except Exception as error:
        return "openpyxl does not read the original", type(error).__name__
    if any("styles" in one.lower() for one in changed) and "xl/styles.xml" not in [one for one, _ in before]:
        # It looks for them under their usual name only, and takes any format of a cell for an error then.
        return "openpyxl does not see the styles", ""
    try:
        found, _ = cells(new)
    except Exception as error:
        return "failed", f"{new} ({old}) {name}: openpyxl: {error!r}"
    if sheet.lower() not in sheets:
        return "openpyxl does not see the sheet", ""
    here = {key: value for key, value in found.items() if key[0].lower() == sheet.lower() and key[1] == place}
    value = next(iter(here.values()), None)
    if not same(kind, value, text):
        return "failed", f"{old} {name} {sheet}!{place}: {value!r}"
    keys = {key for key in expected.keys() | found.keys() if not (key[0].lower() == sheet.lower() and key[1] == place)}
    differing = [key for key in keys if repr(expected.get(key)) != repr(found.get(key))]
    if differing:
        return "failed", f"{old} {name} {sheet}!{place}: also changed {differing[:3]}"
    return "same", ""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--memory", type=int, default=2048)
    arguments = parser.parse_args()
    with open(f"{arguments.folder}/edits.tsv", encoding="utf-8") as file:
        lines = [line.rstrip("\n").split("\t") for line in file]
    counts = collections.Counter()
    limit = arguments.memory << 20
    with multiprocessing.Pool(arguments.jobs, resource.setrlimit, (resource.RLIMIT_AS, (limit, limit)), 200) as pool:
        for verdict, message in pool.imap_unordered(compare, lines, chunksize=8):
            counts[verdict] += 1
            if verdict == "failed":
                print(message, flush=True)
    for verdict, count in sorted(counts.items()):
        print(f"{count:6d} {verdict}")
    sys.exit(1 if counts["failed"] else 0)


main()

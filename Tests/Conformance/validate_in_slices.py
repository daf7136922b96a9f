#!/usr/bin/env python3
"""Hold a workbook against a validator that keeps every cell in memory, in slices.

usage: validate_in_slices.py FILE --scripts FOLDER [--rows 40000] [--temporary FOLDER]
       FOLDER holds the conformance suite's validate_xlsx.py

Each slice is the file itself but for its first sheet, which keeps what stands before and behind its rows, and of these a
stretch, byte for byte. Together the stretches must be all rows, once, in order and numbered upwards.
"""
import argparse, collections, hashlib, importlib, os, re, sys, tempfile, zipfile

BLOCK = 4 << 20
ROW = re.compile(rb"\s*<row [^>]*?(?:/>|>.*?</row>)", re.S)


def digest(stream):
    sum = hashlib.sha256()
    for block in iter(lambda: stream.read(BLOCK), b""):
        sum.update(block)
    return sum.digest()


def stretches(stream, count):
    """What stands before the rows (head), then so many rows at a time (rows), then what stands behind them (tail)."""
    text = b""
    while b"<sheetData>" not in text:
        text += stream.read(BLOCK)
    start = text.index(b"<sheetData>") + 11
    yield "head", text[:start]
    text, rows = text[start:], []
    while True:
        end = 0
        for row in ROW.finditer(text):
            if row.start() != end:
                break
            rows.append(row.group())
            end = row.end()
            if len(rows) == count:
                yield "rows", b"".join(rows)
                rows = []
        more = stream.read(BLOCK)
        text = text[end:] + more
        if not more:
            break
    if rows:
        yield "rows", b"".join(rows)
    yield "tail", text


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("file")
    parser.add_argument("--scripts", required=True)
    parser.add_argument("--rows", type=int, default=40_000)
    parser.add_argument("--temporary", default=tempfile.gettempdir())
    options = parser.parse_args()
    sys.path.insert(0, options.scripts)
    validator = importlib.import_module("validate_xlsx")
    flags = argparse.Namespace(no_formulas=False, expect=None, mode=None)

    archive = zipfile.ZipFile(options.file)
    sheet = next(name for name in archive.namelist() if name.endswith("worksheets/sheet1.xml"))
    faults = [f"CRC of {name}" for name in [archive.testzip()] if name]
    with archive.open(sheet) as stream:
        [(_, tail)] = collections.deque(stretches(stream, options.rows), maxlen=1)
    if not tail.lstrip().startswith(b"</sheetData>"):
        faults.append("behind the rows that were found stands something else")
    whole, last, slices = hashlib.sha256(), 0, 0
    with archive.open(sheet) as stream:
        for kind, rows in stretches(stream, options.rows):
            whole.update(rows)
            if kind == "head":
                head = rows
            if kind != "rows":
                continue
            for number in map(int, re.findall(rb'<row r="(\d+)"', rows)):
                if number <= last:
                    faults.append(f"row {number} after {last}")
                last = number
            slices += 1
            path = os.path.join(options.temporary, f"slice-{os.getpid()}.xlsx")
            try:
                with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as slice:
                    for member in archive.namelist():
                        slice.writestr(member, head + rows + tail if member == sheet else archive.read(member))
                found = validator.check(path, flags)
            finally:
                os.remove(path)
            faults += [f"slice {slices}: {fault}" for fault in found]
            print(f"slice {slices}: to row {last}, {rows.count(b'<c ')} cells, {len(found)} faults", flush=True)
    with archive.open(sheet) as stream:
        if digest(stream) != whole.digest():
            faults.append("the slices are not the sheet")
    for fault in faults[:12]:
        print(fault)
    print(f"{last} rows in {slices} slices: " + (f"{len(faults)} faults" if faults else "passed"))
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()

"""Writes a sheet with another writer: write.py WRITER SAMPLE FILE ROWS, the sample's rows over and over.

Each writer is used in the way that its documentation calls fast; those that can do without keeping all rows do.
"""
import itertools
import sys

COLUMNS = 35


def value(field):
    kind, text = field[0], field[1:]
    return text if kind == "t" else int(text) if kind == "n" else int(text) / 100 if kind == "m" else None


def sample(path):
    with open(path, encoding="utf-8") as lines:
        return [[value(field) for field in line.rstrip("\n").split("\t")] for line in lines]


def xlsxwriter(rows, path, count):
    from xlsxwriter import Workbook

    options = {"constant_memory": True, "strings_to_urls": False, "strings_to_numbers": False, "use_zip64": True}
    workbook = Workbook(path, options)
    sheet = workbook.add_worksheet()
    text, plain = workbook.add_format({"num_format": "@"}), workbook.add_format({"border": 1})
    for number, row in enumerate(itertools.islice(itertools.cycle(rows), count)):
        for column, value in enumerate(row):
            if value is None:
                sheet.write_blank(number, column, None, text)
            elif isinstance(value, str):
                sheet.write_string(number, column, value, text)
            else:
                sheet.write_number(number, column, value, plain)
    workbook.close()


def openpyxl(rows, path, count):
    from openpyxl import Workbook

    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet()
    for row in itertools.islice(itertools.cycle(rows), count):
        sheet.append(row)
    workbook.save(path)


def rust_xlsxwriter(rows, path, count):
    import rustpy_xlsxwriter

    names = [str(column) for column in range(COLUMNS)]
    records = [dict(zip(names, row)) for row in rows]
    rustpy_xlsxwriter.write_worksheet(itertools.islice(itertools.cycle(records), count), path)


def jetxl(rows, path, count):
    import jetxl
    import pyarrow

    columns = [list(itertools.islice(itertools.cycle(column), count)) for column in zip(*rows)]
    table = pyarrow.table({str(number): column for number, column in enumerate(columns)})
    del columns
    jetxl.write_sheet_arrow(table, path, write_header_row=False)


WRITERS = {"XlsxWriter": xlsxwriter, "openpyxl": openpyxl, "rust_xlsxwriter": rust_xlsxwriter, "jetxl": jetxl}

WRITERS[sys.argv[1]](sample(sys.argv[2]), sys.argv[3], int(sys.argv[4]))

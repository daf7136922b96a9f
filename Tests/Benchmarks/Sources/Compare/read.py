"""Reads a workbook with another reader: read.py READER FILE ROWS. Fails unless it finds so many rows below the headings.

Each reader is used in the way that its documentation calls fast, and hands over every cell.
"""
import sys

COLUMNS = 47


def excelreader(path, threads):
    from excelreader import ColumnSpec, ColumnType, OpenOptions, open_workbook

    schema = [ColumnSpec(ColumnType.STRING, index=column, nullable=True) for column in range(COLUMNS)]
    # Its limits are set for uploads, below a large county's register.
    options = OpenOptions(max_total_decompressed_bytes=1 << 36, max_shared_string_bytes=1 << 32)
    with open_workbook(path, options=options) as workbook:
        sheet = workbook.sheets[0]
        if threads == 1:
            return sum(batch.row_count for batch in sheet.parse_batches(schema, batch_size=10_000))
        return sheet.parse(schema, parallelism=0).row_count


def calamine(path):
    from python_calamine import CalamineWorkbook

    return sum(1 for _ in CalamineWorkbook.from_path(path).get_sheet_by_index(0).iter_rows()) - 1


def fastexcel(path):
    import fastexcel

    return fastexcel.read_excel(path).load_sheet(0).to_polars().height


def openpyxl(path):
    from openpyxl import load_workbook

    workbook = load_workbook(path, read_only=True)
    return sum(1 for _ in workbook.worksheets[0].iter_rows(values_only=True)) - 1


READERS = {
    "excelreader, 1 thread": lambda path: excelreader(path, 1),
    "excelreader, all cores": lambda path: excelreader(path, 0),
    "python-calamine": calamine,
    "fastexcel to polars": fastexcel,
    "openpyxl, read only": openpyxl,
}

found = READERS[sys.argv[1]](sys.argv[2])
if found != int(sys.argv[3]):
    sys.exit(f"{found} rows in place of {sys.argv[3]}")

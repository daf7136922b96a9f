#pragma once
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

/// A sample row after another, as the library is told to write them: nothing stands between it and the cells.
struct library_cell {
    const char *_Nullable text;
    double number;
    int kind;
};

/// Writes so many rows, going round in the sample's cells, which stand row after row. A cell's kind is 0 for blank, 1 for
/// text, 2 for a number, 3 for an amount. Returns the library's code.
static inline int library_write(
    const char *_Nonnull path, const char *_Nonnull folder, const struct library_cell *_Nonnull cells, int sample_rows,
    int columns, int rows
) {
    char *directory = strdup(folder);
    lxw_workbook_options options = {.constant_memory = LXW_TRUE, .tmpdir = directory, .use_zip64 = LXW_TRUE};
    lxw_workbook *workbook = workbook_new_opt(path, &options);
    lxw_worksheet *sheet = workbook_add_worksheet(workbook, NULL);
    lxw_format *text = workbook_add_format(workbook);
    format_set_num_format_index(text, 49);
    lxw_format *amount = workbook_add_format(workbook);
    format_set_num_format_index(amount, 2);
    lxw_format *plain = workbook_add_format(workbook);
    format_set_border(plain, LXW_BORDER_THIN);
    int code = 0;
    for (int row = 0; row < rows && !code; row++) {
        const struct library_cell *cell = cells + (size_t)(row % sample_rows) * columns;
        for (int column = 0; column < columns && !code; column++, cell++) {
            switch (cell->kind) {
            case 1: code = worksheet_write_string(sheet, row, column, cell->text, text); break;
            case 2: code = worksheet_write_number(sheet, row, column, cell->number, plain); break;
            case 3: code = worksheet_write_number(sheet, row, column, cell->number, amount); break;
            default: code = worksheet_write_blank(sheet, row, column, text);
            }
        }
    }
    int closed = workbook_close(workbook);
    free(directory);
    return code ? code : closed;
}

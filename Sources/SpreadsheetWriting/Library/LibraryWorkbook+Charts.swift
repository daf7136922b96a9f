import CXLSXWriter
import Glibc

/// Charts, and bars and colours within cells: see `LibraryWorkbook` for what holds of every call.
extension LibraryWorkbook {
    /// Bars within cells, as long as their numbers are large, from 0 on.
    func addDataBars(colour: Colour, rows: ClosedRange<Int>, columns: ClosedRange<Int>, sheet: Int) -> Int {
        var format = unsafe lxw_conditional_format()
        unsafe format.type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
        unsafe format.bar_color = libraryColour(colour)
        unsafe format.bar_solid = 1
        unsafe format.data_bar_2010 = 1
        unsafe format.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
        return unsafe add(&format, rows, columns, sheet)
    }

    /// Cells the deeper coloured the larger their numbers.
    func addColourScale(to colour: Colour, rows: ClosedRange<Int>, columns: ClosedRange<Int>, sheet: Int) -> Int {
        var format = unsafe lxw_conditional_format()
        unsafe format.type = UInt8(LXW_CONDITIONAL_2_COLOR_SCALE.rawValue)
        unsafe format.min_color = libraryColour(.white)
        unsafe format.max_color = libraryColour(colour)
        unsafe format.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
        return unsafe add(&format, rows, columns, sheet)
    }

    private func add(
        _ format: inout lxw_conditional_format, _ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>, _ sheet: Int
    ) -> Int {
        code(
            unsafe worksheet_conditional_format_range(
                sheets[sheet], UInt32(rows.lowerBound), UInt16(columns.lowerBound), UInt32(rows.upperBound),
                UInt16(columns.upperBound), &format))
    }

    /// Puts a chart at a cell. Its data stand in rows of the sheet `source`: the categories in one column, each series in
    /// another. `nil` when out of memory.
    func insert(
        _ chart: Chart, source: String, row: Int, column: Int, sheet: Int
    ) -> Int? {
        guard let drawn = unsafe workbook_add_chart(handle, UInt8(chart.kind.libraryValue.rawValue)) else { return nil }
        let rows = chart.rows.fromZero
        for series in chart.series {
            guard let added = unsafe chart_add_series(drawn, nil, nil) else { return nil }
            unsafe chart_series_set_categories(
                added, source, UInt32(rows.lowerBound), UInt16(chart.categories - 1), UInt32(rows.upperBound),
                UInt16(chart.categories - 1))
            unsafe chart_series_set_values(
                added, source, UInt32(rows.lowerBound), UInt16(series.column - 1), UInt32(rows.upperBound),
                UInt16(series.column - 1))
            unsafe chart_series_set_name(added, series.name)
            var fill = lxw_chart_fill(color: libraryColour(series.colour), none: 0, transparency: 0)
            unsafe chart_series_set_fill(added, &fill)
        }
        unsafe chart_title_set_name(drawn, chart.title)
        var font = unsafe lxw_chart_font()
        unsafe font.size = 12
        unsafe chart_title_set_name_font(drawn, &font)
        unsafe chart_set_series_overlap(drawn, 100)
        unsafe chart_set_series_gap(drawn, 30)
        unsafe chart_legend_set_position(drawn, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
        // Where bars lie, the library's y axis is that of the categories.
        if chart.kind != .columns { unsafe chart_axis_set_reverse(drawn.pointee.y_axis) }
        if chart.kind == .pyramid {
            let beside = UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue)
            unsafe chart_axis_set_label_position(drawn.pointee.y_axis, beside)
            // Those to the left are negative, and their sign means nothing.
            unsafe chart_axis_set_num_format(drawn.pointee.x_axis, "0;0")
        }
        var options = unsafe lxw_chart_options()
        unsafe options.x_scale = chart.width / Self.chartWidth
        unsafe options.y_scale = chart.height / Self.chartHeight
        return code(
            unsafe worksheet_insert_chart_opt(sheets[sheet], UInt32(row), UInt16(column), drawn, &options))
    }

    /// In pixels, as the library draws a chart by default.
    private static var chartWidth: Double { 480 }
    private static var chartHeight: Double { 288 }
}

extension Chart.Kind {
    fileprivate var libraryValue: lxw_chart_type {
        switch self {
        case .bars, .pyramid: LXW_CHART_BAR_STACKED
        case .columns: LXW_CHART_COLUMN_STACKED
        }
    }
}

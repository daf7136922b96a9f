import Findings
import SpreadsheetReading

extension Workbench {
    /// The limits with some of them set otherwise: `text-bytes=4M`, each as often as wanted, the last counts.
    public static func limits(_ settings: [String]) throws(Failure) -> Limits {
        var limits = Limits()
        for setting in settings {
            do throws(LimitError) { try limits.set(setting) } catch { throw .limit(error) }
        }
        return limits
    }

    /// Every limit, a line each: its name, how much is allowed unless told otherwise, and what it counts.
    public static func listLimits(_ language: Language) -> String {
        let lines = Limit.allCases.map { limit in
            let label = limit.label(language == .zh ? .chinese : .english)
            return "  " + padded(limit.name, 20) + padded(limit.unit.text(limit.standard), 9) + label
        }
        let head = Words(
            "读取文件的限额，超出时拒读并说明是哪一项。可用 --limit 名称=数值 更改；字节数可带 K、M、G。",
            "Limits on what a file may ask of this machine; a file that asks for more is refused, and the refusal names\n"
                + "the limit. --limit NAME=VALUE changes one; bytes may be written with K, M or G.")
        let foot = Words(
            "工作表最多 1048576 行、16384 列，是表格格式本身的边界，不能更改。",
            "The 1048576 rows and 16384 columns of a sheet are those of the file format, which nothing changes.")
        return ([head[language], ""] + lines + ["", foot[language]]).joined(separator: "\n") + "\n"
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }
}

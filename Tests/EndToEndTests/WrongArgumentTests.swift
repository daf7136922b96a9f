import TestSupport
import Testing

/// What a clerk reads who got something wrong: what it is, what to do, and the exit code.
@Suite("What is said when something is wrong")
struct WrongArgumentTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let arguments: String
        let code: Int32
        let chinese: [String]
        let english: [String]

        init(_ arguments: String, _ code: Int32, _ chinese: [String], _ english: [String]) {
            self.arguments = arguments
            self.code = code
            self.chinese = chinese
            self.english = english
        }

        var testDescription: String { arguments }
    }

    static let cases = [
        Case(
            "check sound.xlsx --formt json", 64, ["没有 --formt 这个选项", "是不是 --format", "check --help"],
            ["there is no option --formt", "did you mean --format?", "lookback check --help"]),
        Case(
            "chekc sound.xlsx", 64, ["没有 chekc 这个命令", "是不是 check"], ["no command chekc", "did you mean check?"]),
        Case("roster", 64, ["缺少", "用法见：lookback roster --help"], ["is missing", "see: lookback roster --help"]),
        Case("check", 64, ["缺少 <表>...", "人员表、户表"], ["<input>... is missing", "The tables"]),
        Case(
            "check sound.xlsx --format html", 64, ["不能是 html", "可用：text、json"],
            ["cannot be html", "One of: text, json"]),
        Case(
            "check sound.xlsx --as-of soon", 64, ["不能是 soon", "如 2018-07-20"], ["cannot be soon", "e.g. 2018-07-20"]),
        Case("check sound.xlsx --policy", 64, ["--policy", "缺少值"], ["--policy", "lacks its value"]),
        Case("check sound.xlsx --quiet=no", 64, ["--quiet", "不带值"], ["--quiet", "takes no value"]),
        Case("limits more", 64, ["多了参数 more"], ["not expected: more"]),
        Case("check sound.xlsx --new-only", 64, ["--new-only 要和 --baseline 一起用"], ["--new-only needs --baseline"]),
        Case("", 64, ["没有写命令", "lookback --help"], ["a command is missing", "lookback --help"]),
        Case("explain P999", 64, ["没有规则 P999", "lookback rules"], ["no rule P999", "lookback rules"]),
        Case(
            "check sound.xlsx --templates nowhere", 2, ["找不到模板文件夹", "--templates"],
            ["No folder of templates", "--templates"]),
        Case(
            "check sound.xlsx --template no/such", 2, ["没有模板“no/such”", "national/person-2021"],
            ["No template `no/such`", "national/person-2021"]),
        Case(
            "check sound.xlsx --policy nowhere-2018", 2, ["没有政策参数“nowhere-2018”", "national-2017"],
            ["no policy `nowhere-2018`", "national-2017"]),
        Case(
            "cells nowhere.xlsx", 2, ["nowhere.xlsx：", "请"], ["nowhere.xlsx: ", "there is no such file"]),
        Case("cells encrypted.xlsx", 2, ["encrypted.xlsx：", "密码"], ["encrypted.xlsx: ", "password"]),
        Case(
            "check sound.xlsx --output sound.xlsx", 64, ["不会覆盖", "另写一个文件名"], ["is not replaced", "name another file"]),
        Case(
            "check sound.xlsx --output report.pdf", 64, ["report.pdf：只能写", ".xlsx"], ["report.pdf: only", ".xlsx"]),
        Case("match sound.xlsx", 64, ["缺少 --list", "部门名单"], ["--list", "is missing"]),
        Case(
            "match sound.xlsx --list cars=sound.xlsx", 64, ["cars=sound.xlsx", "--list"], ["cars=sound.xlsx", "--list"]),
        Case(
            "match sound.xlsx --list vehicles=sound.xlsx --map houses.name=业主", 64,
            ["--map 写了 houses"], ["--map names houses"]),
        Case("--generate-completion-script csh", 64, ["csh", "bash、zsh、fish"], ["csh", "bash, zsh or fish"]),
    ]

    @Test("It says what is wrong and what to do, in the language asked for", arguments: cases, ["zh_CN.UTF-8", "C"])
    func wrong(_ line: Case, _ locale: String) async throws {
        let files = try SampleFiles()
        let result = try await Lookback.run(
            line.arguments.split(separator: " ").map(String.init), environment: ["LC_ALL": locale], in: files.folder.url
        )
        #expect(result.exitCode == line.code)
        #expect(result.output.isEmpty)
        #expect(result.errors.hasPrefix("lookback: "))
        for part in locale == "C" ? line.english : line.chinese {
            #expect(result.errors.contains(part), "\(result.errors)")
        }
    }
}

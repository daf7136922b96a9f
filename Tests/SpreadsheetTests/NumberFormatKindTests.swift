import Spreadsheet
import Testing

@Suite struct NumberFormatKindTests {
    @Test(arguments: [
        "yyyy-mm-dd", "m/d/yy h:mm", "[$-804]yyyy\"年\"m\"月\"d\"日\"", "yyyy\"年\"m\"月\";@", "mmm-yy", "[$-411]ge.m.d",
        "[Red]dd",
        "[$-F800]dddd, mmmm dd, yyyy", "yyyy/m", "[DBNum1][$-804]yyyy\"年\"m\"月\"", "aaaa\\ d", "m\\月",
        "aaa", "[$-804]aaaa;@", "[=0]\"\";yyyy-mm-dd", "[<1]\"-\";m\"月\"",
    ])
    func dates(code: String) {
        #expect(NumberFormatKind(code: code) == .date)
    }

    @Test(arguments: [
        "h:mm", "h:mm AM/PM", "[$-804]上午/下午 h:mm", "[h]:mm:ss", "mm:ss.0", "[mm]", "[s]", "[ss].00", "h\"时\"mm\"分\"",
    ])
    func times(code: String) {
        #expect(NumberFormatKind(code: code) == .time)
    }

    @Test(arguments: [
        "General", "GENERAL", "0.00", "#,##0.00;[Red]-#,##0.00", "0.00E+00", "@", "\"day\"0", "0\\d", "[Red]0",
        "[>=100]0", "[Red]General",
        "_-* #,##0_-", "0_d", "0*y", "[$¥-804]#,##0.00", "0;d", "G/通用格式", "[>=100]0;yyyy", "[=0]General;yyyy",
        "[=1]\"男\";[=2]\"女\";", "\"aaa\"0",
        "\"unclosed d", "\\", "[unclosed d", "# ?/?",
        "",
    ])
    func numbers(code: String) {
        #expect(NumberFormatKind(code: code) == .number)
    }

    @Test func builtIns() {
        #expect([14, 22, 27, 31, 36, 50, 54, 57, 58].allSatisfy { NumberFormatKind(builtIn: $0) == .date })
        #expect([18, 21, 32, 35, 45, 46, 47, 55].allSatisfy { NumberFormatKind(builtIn: $0) == .time })
        #expect(
            [0, 1, 4, 9, 10, 11, 13, 37, 44, 48, 49, 59, 164, -1].allSatisfy {
                NumberFormatKind(builtIn: $0) == .number
            })
    }
}

/// A partition of the national database by year (年度分区), column aar040.
///
/// To 2017 the number of the partition is one above the year of its data: an export titled "2017" may be that of 2016.
public enum YearPartition: UInt8, CodedValue, CaseIterable {
    case to2014, to2015, to2016, to2017, to2018
    public static let list = CodeList(
        "yearPartition_national", "年度分区",
        [
            .init("2014年", code: "2015"), .init("2015年", code: "2016"), .init("2016年", code: "2017"),
            .init("2017年", code: "201712"), .init("2018年", code: "201808"),
        ])

    /// The year of the data.
    public var dataYear: Year { Year(2014 + Int16(rawValue)) }
}

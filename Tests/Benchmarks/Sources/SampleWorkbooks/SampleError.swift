/// Why a sample cannot be written or read.
public enum SampleError: Error, Sendable {
    /// The system refuses, with its error number.
    case file(path: String, code: Int32)
    /// zlib or ISA-L refuses.
    case deflate
    /// A part of more than 4 GiB, which needs a Zip64 archive.
    case tooLarge(part: String)
    /// No such part, or no archive.
    case noPart(String)
}

import CCrypto
import Dispatch
import Glibc
import Importing
import Synchronization

/// The SHA-256 of a file (文件指纹), by which a report says what exactly it was made from.
enum Fingerprint {
    private static let bufferSize = 1 << 18

    /// The fingerprints of files that can be read, so many at once; each file once, however often it is named.
    static func of(_ files: [String], jobs: Int) -> [String: String] {
        let files = Array(Set(files))
        let fingerprints = SideBySide.map(files, atOnce: jobs) { of(path: $0) }
        return Dictionary(uniqueKeysWithValues: zip(files, fingerprints)).compactMapValues(\.self)
    }

    /// The fingerprints, found while the caller does something else.
    static func beside(_ files: [String]) -> Pending {
        let pending = Pending()
        DispatchQueue.global().async(group: pending.group) {
            let found = of(files, jobs: 1)
            pending.found.withLock { $0 = found }
        }
        return pending
    }

    /// Fingerprints that are being found (待取指纹).
    final class Pending: Sendable {
        fileprivate let group = DispatchGroup()
        fileprivate let found = Mutex<[String: String]>([:])

        /// Waits for them.
        var byFile: [String: String] {
            group.wait()
            return found.withLock { $0 }
        }
    }

    /// The fingerprint in hexadecimal digits, or `nil` where the file cannot be read.
    static func of(path: String) -> String? {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0, let context = unsafe EVP_MD_CTX_new() else { return nil }
        defer {
            close(descriptor)
            unsafe EVP_MD_CTX_free(context)
        }
        guard unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else { return nil }
        var buffer = [UInt8](repeating: 0, count: bufferSize)
        while true {
            let count = unsafe read(descriptor, &buffer, bufferSize)
            if count == 0 { break }
            guard count > 0, unsafe EVP_DigestUpdate(context, buffer, count) == 1 else { return nil }
        }
        var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        var length: UInt32 = 0
        guard unsafe EVP_DigestFinal_ex(context, &digest, &length) == 1 else { return nil }
        return digest.prefix(Int(length)).map(hexadecimal).joined()
    }

    /// The fingerprint of bytes at hand, or `nil` where the library fails.
    static func of(bytes: [UInt8]) -> String? {
        var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        var length: UInt32 = 0
        guard unsafe EVP_Digest(bytes, bytes.count, &digest, &length, EVP_sha256(), nil) == 1 else { return nil }
        return digest.prefix(Int(length)).map(hexadecimal).joined()
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let text = String(byte, radix: 16)
        return byte < 16 ? "0" + text : text
    }
}

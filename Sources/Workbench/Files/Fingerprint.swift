import CCrypto
import Glibc
import Importing
import SpreadsheetReading
import Synchronization

/// The SHA-256 of a file (文件指纹), by which a report says what exactly it was made from.
enum Fingerprint {
    private static let bufferSize = 1 << 18

    /// The fingerprints of files, so many at once; each file once, however often it is named.
    static func of(_ files: [String], jobs: Int) -> Found {
        let files = Array(Set(files))
        let fingerprints = SideBySide.map(files, atOnce: jobs) { file in
            Result { () throws(ReadingError) in try take(file) }
        }
        return Found(byFile: Dictionary(uniqueKeysWithValues: zip(files, fingerprints)))
    }

    /// The fingerprints of several files (文件指纹表).
    struct Found: Sendable {
        private var byFile: [String: Result<String, ReadingError>] = [:]

        fileprivate init(byFile: [String: Result<String, ReadingError>] = [:]) { self.byFile = byFile }

        /// Those of some files, of which only the beginning is read: none.
        fileprivate init(ofReadable files: [String]) {
            for file in files {
                byFile[file] = Result { () throws(ReadingError) in try Fingerprint.take(file, whole: false) }
                    .map { _ in "" }
            }
        }

        /// That of a file that was read: without it, nobody could say later what a report was made from.
        func of(_ file: String) throws(Failure) -> String {
            do throws(ReadingError) {
                return try (byFile[file] ?? .failure(.notFound)).get()
            } catch {
                throw .reading(file: file, error)
            }
        }
    }

    /// The fingerprints, found while the caller does something else.
    ///
    /// - Parameter areShown: where not, it is only seen that the files can be read; then each is empty.
    static func beside(_ files: [String], areShown: Bool) -> Ahead<Found> {
        Ahead { areShown ? of(files, jobs: 1) : Found(ofReadable: files) }
    }

    /// Fingerprints that are begun before anybody asks for them (先取指纹).
    final class Begun: Sendable {
        private let begun = Mutex<(files: [String], areShown: Bool, pending: Ahead<Found>)?>(nil)

        /// Begins to take those of files.
        func begin(_ files: [String], areShown: Bool) {
            let pending = beside(files, areShown: areShown)
            begun.withLock { $0 = (files, areShown, pending) }
        }

        /// Those of files: the ones that were begun, but no more than once, since files change.
        func of(_ files: [String], areShown: Bool) -> Ahead<Found> {
            let known = begun.withLock { $0.take() }
            guard let known, known.files == files, known.areShown == areShown else {
                return beside(files, areShown: areShown)
            }
            return known.pending
        }
    }

    /// Whether the library can be used. It is not to clear up when the process ends: a thread may still be at work.
    private static let isReady = OPENSSL_init_crypto(UInt64(OPENSSL_INIT_NO_ATEXIT), nil) == 1

    /// The fingerprint in hexadecimal digits, or `nil` where the file cannot be read.
    static func of(path: String) -> String? { try? take(path) }

    /// The fingerprint of what stands at a path; `nil` where nothing does.
    static func standing(at path: String) throws(Failure) -> String? {
        do throws(ReadingError) {
            return try take(path)
        } catch {
            if error == .notFound { return nil }
            throw .reading(file: path, error)
        }
    }

    private static func take(_ path: String, whole: Bool = true) throws(ReadingError) -> String {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw errno == ENOENT ? .notFound : .notReadable(code: errno) }
        defer { close(descriptor) }
        guard isReady, let context = unsafe EVP_MD_CTX_new() else { throw .notReadable(code: ENOMEM) }
        defer { unsafe EVP_MD_CTX_free(context) }
        guard unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else { throw .notReadable(code: ENOMEM) }
        var buffer = [UInt8](repeating: 0, count: bufferSize)
        while true {
            let count = unsafe Glibc.read(descriptor, &buffer, bufferSize)
            if count == 0 { break }
            guard count > 0 else { throw .notReadable(code: errno) }
            guard unsafe EVP_DigestUpdate(context, buffer, count) == 1 else { throw .notReadable(code: ENOMEM) }
            if !whole { break }
        }
        var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        var length: UInt32 = 0
        guard unsafe EVP_DigestFinal_ex(context, &digest, &length) == 1 else { throw .notReadable(code: ENOMEM) }
        return digest.prefix(Int(length)).map(hexadecimal).joined()
    }

    /// The fingerprint of bytes at hand, or `nil` where the library fails.
    static func of(bytes: [UInt8]) -> String? {
        var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        var length: UInt32 = 0
        guard isReady, unsafe EVP_Digest(bytes, bytes.count, &digest, &length, EVP_sha256(), nil) == 1 else {
            return nil
        }
        return digest.prefix(Int(length)).map(hexadecimal).joined()
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let text = String(byte, radix: 16)
        return byte < 16 ? "0" + text : text
    }
}

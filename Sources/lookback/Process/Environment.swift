import Foundation
import Glibc

/// The environment of the process (环境变量).
enum Environment {
    /// The value of a variable; `nil` where it is not set or empty.
    static func value(_ name: String) -> String? {
        guard let value = unsafe getenv(name).map({ unsafe String(cString: $0) }), !value.isEmpty else { return nil }
        return value
    }

    /// All variables.
    static var all: [String: String] { ProcessInfo.processInfo.environment }
}

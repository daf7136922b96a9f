import CExpat

/// Parses a small part with expat, which is stopped at a document type declaration and at every limit.
/// Unsafe code: C handle, C strings.
package enum ElementParser {
    package static func parse<Reader: ElementReader>(
        _ stream: consuming PartStream, into reader: Reader, limits: Limits
    ) throws(ReadingError) -> Reader {
        let part = stream.part.name
        let session = ElementSession(reader: reader, part: part, limits: limits)
        guard let parser = ParserHandle(session) else {
            throw .malformed(part: part, offset: 0, .parser(Int(XML_ERROR_NO_MEMORY.rawValue)))
        }
        // One byte more than there should be, so that the end is seen at once.
        var buffer = [UInt8](repeating: 0, count: min(64 << 10 - 1, stream.part.member.size) + 1)
        var total = 0
        var count = 0
        repeat {
            // Larger and larger pieces: expat reads an unfinished tag again from its beginning with each.
            if total > 8 * buffer.count, buffer.count < 16 << 20 {
                buffer.append(contentsOf: repeatElement(0, count: buffer.count))
            }
            var filled = 0
            repeat {
                count = try stream.read(into: &buffer, from: filled)
                filled += count
            } while count > 0 && filled < buffer.count
            total += filled
            guard total <= limits[.smallPartBytes] else { throw .overLimit(.smallPartBytes, limits, part: part) }
            let code = parser.feed(buffer, count: filled, isLast: count == 0)
            if let failure = session.failure { throw failure }
            guard code == 0 else { throw .malformed(part: part, offset: parser.offset, fault(ofCode: code)) }
        } while count > 0
        guard let result = session.reader as? Reader else { return reader }
        return result
    }

    private static func fault(ofCode code: Int) -> MarkupFault {
        switch XML_Error(rawValue: UInt32(code)) {
        case XML_ERROR_NO_ELEMENTS, XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_PARTIAL_CHAR: .unexpectedEnd
        case XML_ERROR_TAG_MISMATCH: .mismatchedTag
        case XML_ERROR_DUPLICATE_ATTRIBUTE: .duplicateAttribute
        case XML_ERROR_UNDEFINED_ENTITY, XML_ERROR_BAD_CHAR_REF: .badEntity
        case XML_ERROR_UNKNOWN_ENCODING, XML_ERROR_INCORRECT_ENCODING: .unsupportedEncoding("")
        case XML_ERROR_MISPLACED_XML_PI: .misplacedDeclaration
        case XML_ERROR_INVALID_TOKEN: .badCharacter
        default: .parser(code)
        }
    }
}

/// What expat's callbacks work on.
private final class ElementSession {
    var reader: any ElementReader
    var failure: ReadingError?
    private var depth = 0
    /// Depth of the alternative for other programs that is being passed over.
    private var skipped: Int?
    private let part: String
    private let limits: Limits

    init(reader: any ElementReader, part: String, limits: Limits) {
        self.reader = reader
        self.part = part
        self.limits = limits
    }

    func open(_ fullName: String, attributes: [(name: String, value: String)]) {
        guard failure == nil else { return }
        depth += 1
        if depth > limits[.depth] { failure = .overLimit(.depth, limits, part: part) }
        if attributes.count > limits[.attributes] { failure = .overLimit(.attributes, limits, part: part) }
        guard skipped == nil else { return }
        let (namespace, name) = Self.split(fullName)
        if name == "Choice", Namespace(namespace) == .compatibility {
            skipped = depth
        } else {
            reader.open(Element(name: name, namespace: namespace, attributes: attributes))
        }
    }

    func close(_ fullName: String) {
        guard failure == nil else { return }
        if skipped == nil { reader.close(Self.split(fullName).name) }
        if skipped == depth { skipped = nil }
        depth -= 1
    }

    func read(_ text: String) {
        if failure == nil, skipped == nil { reader.read(text) }
    }

    func refuseDocumentType(at offset: Int) {
        failure = .malformed(part: part, offset: offset, .documentType)
    }

    private static func split(_ name: String) -> (namespace: String, name: String) {
        guard let space = name.lastIndex(of: " ") else { return ("", name) }
        return (String(name[..<space]), String(name[name.index(after: space)...]))
    }
}

@safe private struct ParserHandle: ~Copyable {
    private let parser: XML_Parser
    /// Kept alive as long as the parser points to it.
    private let session: ElementSession

    init?(_ session: ElementSession) {
        guard let parser = unsafe XML_ParserCreateNS(nil, XML_Char(bitPattern: UInt8(ascii: " "))) else { return nil }
        unsafe self.parser = parser
        self.session = session
        unsafe XML_SetUserData(parser, Unmanaged.passUnretained(session).toOpaque())
        unsafe XML_SetElementHandler(
            parser,
            { data, name, attributes in
                guard let name = unsafe name, let attributes = unsafe attributes else { return }
                var pairs: [(name: String, value: String)] = []
                var index = 0
                while let key = unsafe attributes[index], let value = unsafe attributes[index + 1] {
                    pairs.append((unsafe String(cString: key), unsafe String(cString: value)))
                    index += 2
                }
                unsafe ParserHandle.session(data)?.open(String(cString: name), attributes: pairs)
            },
            { data, name in
                guard let name = unsafe name else { return }
                unsafe ParserHandle.session(data)?.close(String(cString: name))
            })
        unsafe XML_SetCharacterDataHandler(parser) { data, text, count in
            guard let text = unsafe text else { return }
            let bytes = unsafe UnsafeRawBufferPointer(start: text, count: Int(count))
            unsafe ParserHandle.session(data)?.read(String(decoding: bytes, as: UTF8.self))
        }
        unsafe XML_UseParserAsHandlerArg(parser)
        unsafe XML_SetStartDoctypeDeclHandler(parser) { parser, _, _, _, _ in
            guard let handle = OpaquePointer(parser) else { return }
            unsafe ParserHandle.session(parser)?.refuseDocumentType(at: XML_GetCurrentByteIndex(handle))
            unsafe XML_StopParser(handle, 0)
        }
    }

    deinit { unsafe XML_ParserFree(parser) }

    /// The session behind a parser that is passed as handler argument.
    private static func session(_ parser: UnsafeMutableRawPointer?) -> ElementSession? {
        guard let parser = unsafe parser, let data = unsafe XML_ParserUserData(OpaquePointer(parser)) else {
            return nil
        }
        return unsafe Unmanaged<ElementSession>.fromOpaque(data).takeUnretainedValue()
    }

    /// 0, or expat's error number.
    func feed(_ bytes: [UInt8], count: Int, isLast: Bool) -> Int {
        let status = unsafe bytes.withUnsafeBytes { buffer in
            unsafe XML_Parse(
                parser, buffer.baseAddress?.assumingMemoryBound(to: XML_Char.self), Int32(count), isLast ? 1 : 0)
        }
        return status == XML_STATUS_OK ? 0 : Int(unsafe XML_GetErrorCode(parser).rawValue)
    }

    var offset: Int { Int(unsafe XML_GetCurrentByteIndex(parser)) }
}

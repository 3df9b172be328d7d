/// What an indicator was on a day, where the figure comes from, and what proves it.
public struct MeasuredValue: Hashable, Codable, Sendable, Identifiable {
    public let id: MeasuredValueID
    public var day: Day
    public var number: Double
    /// Where the figure comes from, in words.
    public var source: String
    /// An `http` or `https` address of what proves it; empty when there is none.
    public var link: String
    /// The file that proves it. Attaching is a command of its own: the file is on the disk before the event that names it.
    public internal(set) var file: EvidenceFile?
    /// Written by the rules, as is the moment.
    public internal(set) var author: AccountID
    public internal(set) var at: Moment

    public init(
        id: MeasuredValueID, day: Day, number: Double, source: String = "", link: String = "", file: EvidenceFile? = nil,
        author: AccountID = AccountID(0), at: Moment = Moment(milliseconds: 0)
    ) {
        self.id = id
        self.day = day
        self.number = number
        self.source = source
        self.link = link
        self.file = file
        self.author = author
        self.at = at
    }
}

/// A file kept beside the database: the event only names it.
public struct EvidenceFile: Hashable, Codable, Sendable {
    /// What a file is by its content, whatever its name says.
    public enum Kind: String, CaseIterable, Codable, Sendable { case pdf, png, jpeg, webp, xlsx, ods, docx, odt, csv, text }

    /// The SHA-256 of its bytes, in 64 small hexadecimal digits.
    public let hash: String
    public let name: String
    public let kind: Kind
    public let byteCount: Int

    /// Fails when the hash is not one: it becomes the name of a file on the disk.
    public init?(hash: String, name: String, kind: Kind, byteCount: Int) {
        guard Self.isHash(hash), byteCount >= 0 else { return nil }
        self.hash = hash
        self.name = name
        self.kind = kind
        self.byteCount = byteCount
    }

    public static func isHash(_ text: String) -> Bool {
        text.utf8.count == 64
            && text.utf8.allSatisfy {
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
            }
    }
}

extension EvidenceFile {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        guard
            let file = EvidenceFile(
                hash: try container.decode(String.self, forKey: .hash), name: try container.decode(String.self, forKey: .name),
                kind: try container.decode(Kind.self, forKey: .kind), byteCount: try container.decode(Int.self, forKey: .byteCount))
        else { throw DecodingError.dataCorruptedError(forKey: .hash, in: container, debugDescription: "A hash has 64 hexadecimal digits.") }
        self = file
    }
}

extension MeasuredValue {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            id: try container.decode(MeasuredValueID.self, forKey: .id), day: try container.decode(Day.self, forKey: .day),
            number: try container.decode(Double.self, forKey: .number), source: try container.decode(.source, or: ""),
            link: try container.decode(.link, or: ""), file: try container.decodeIfPresent(EvidenceFile.self, forKey: .file),
            author: try container.decode(.author, or: AccountID(0)), at: try container.decode(.at, or: Moment(milliseconds: 0)))
    }
}

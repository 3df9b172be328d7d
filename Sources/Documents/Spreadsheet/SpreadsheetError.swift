/// Why a spreadsheet could not be read, or written.
public enum SpreadsheetError: Error, Equatable, Sendable {
    /// The file has no byte, or nothing but blanks.
    case empty
    /// What the file is instead of a spreadsheet that can be read here.
    case unsupported(ForeignFormat)
    /// The file, or a part of it, asks for a password.
    case encrypted
    /// It starts as a zip archive but its directory cannot be read: most often a file cut short.
    case damagedArchive
    /// The archive has no such part, though it must, or another part refers to it.
    case missingPart(String)
    /// Two entries of the archive have the same name: programs would not agree on which one counts.
    case duplicatePart(String)
    /// The bytes of this part cannot be inflated, or their checksum is wrong.
    case damagedPart(String)
    /// This part is not well-formed XML.
    case malformedPart(String, line: Int)
    /// This part declares a document type. Spreadsheets have none; it is how entity bombs are made.
    case documentTypeInPart(String)
    /// A cell says that it stands outside of any sheet.
    case outsideSheet(sheet: String, address: String)
    /// There is more of something than is allowed.
    case tooLarge(SpreadsheetLimit, sheet: String?)
    /// libzip could not put the file together, and says why.
    case notWritten(String)

    /// A file that is recognised, but is no spreadsheet that can be read.
    public enum ForeignFormat: String, Codable, Sendable {
        /// `.xls` of Excel 97 to 2003.
        case oldExcel
        /// `.xlsb`, the binary variant of `.xlsx`.
        case binaryExcel
        /// A web page or XML, often named `.xls` by the program that made it.
        case markup
        case pdf
        /// A zip archive without a spreadsheet in it (a `.docx`, for example).
        case otherArchive
        /// Bytes that are not text.
        case binary
    }
}

/// What is limited, and at how much.
public enum SpreadsheetLimit: Equatable, Sendable {
    case fileBytes(Int)
    case archiveEntries(Int)
    case inflatedBytes(Int)
    case markupBytes(Int)
    case markupDepth(Int)
    case sheets(Int)
    case cells(Int)
    case columns(Int)
    case rows(Int)
    case textBytes(Int)
    case styles(Int)
}

/// How much of a file is read before it is refused. Memory and time are bounded by these, whatever the file says.
public struct SpreadsheetLimits: Equatable, Sendable {
    /// The file as it is received.
    public var fileBytes = 64 << 20
    /// Entries of its zip archive.
    public var archiveEntries = 4096
    /// All that is inflated while reading. It is read as a stream and never held.
    public var inflatedBytes = 256 << 20
    /// One tag with its attributes, or one comment: the most that must be held to go on reading.
    public var markupBytes = 1 << 20
    /// Tags open at once.
    public var markupDepth = 256
    public var sheets = 256
    /// Cells kept, in all sheets: those that are not blank.
    public var cells = 2_000_000
    /// Text kept, in UTF-8, in all sheets; a text shared by several cells counts once.
    public var textBytes = 128 << 20

    public init() {}

    public static let standard = SpreadsheetLimits()
}

/// Something a reader did that its user may want to know. None of them loses a value.
public enum SpreadsheetNotice: Equatable, Sendable {
    /// The file carries macros; only its data was read.
    case macrosIgnored
    /// A formula was never computed by the program that wrote it: the cell is read as blank.
    case formulaWithoutValue(sheet: String, address: CellAddress)
    /// Bytes that are not valid in the file's encoding were replaced by U+FFFD.
    case invalidCharactersReplaced
    /// Control characters such as NUL were left out.
    case controlCharactersRemoved
    /// A quotation mark opens here and never closes: it was read as plain text.
    case unclosedQuote(row: Int)
    /// A text was longer than a cell of Excel may hold, and was cut.
    case textCut(sheet: String, address: CellAddress)
    /// There were more notices than are worth listing.
    case more(Int)
}

/// Gathers notices; past a hundred they are only counted.
struct NoticeList {
    private var notices: [SpreadsheetNotice] = []
    private var left = 0

    mutating func append(_ notice: SpreadsheetNotice) {
        if notices.count < 100 { notices.append(notice) } else { left += 1 }
    }

    var all: [SpreadsheetNotice] { left == 0 ? notices : notices + [.more(left)] }
}

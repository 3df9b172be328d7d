/// Reads `.xlsx` and `.xlsm`, of the transitional and of the strict standard (ISO/IEC 29500).
///
/// Parts are found through their relationships, never by their usual names: programs are free to name them.
struct XLSXReader {
    let archive: ZipReader
    let limits: SpreadsheetLimits

    func read() throws(SpreadsheetError) -> Workbook {
        let workbookPart = try findWorkbook()
        let relationships = try Relationships.read(of: workbookPart, in: archive, limits: limits)
        let outline = XLSXWorkbookOutline(limits: limits)
        try XMLStream.read(workbookPart, of: archive, limits: limits, into: outline)

        var budget = CellBudget(limits: limits)
        let styles = XLSXStyles(limits: limits)
        if let part = relationships.first(ofType: "styles")?.target, archive.has(part) {
            try XMLStream.read(part, of: archive, limits: limits, into: styles)
        }
        let sharedStrings = XLSXSharedStrings(budget: budget)
        if let part = relationships.first(ofType: "sharedStrings")?.target, archive.has(part) {
            try XMLStream.read(part, of: archive, limits: limits, into: sharedStrings)
            budget = sharedStrings.budget
        }

        var notices = NoticeList()
        if relationships.first(ofType: "vbaProject") != nil { notices.append(.macrosIgnored) }
        var sheets: [Sheet] = []
        for entry in outline.sheets {
            guard let relationship = relationships[entry.relationship] else { throw .missingPart(entry.name) }
            // Sheets that are one chart or an old dialog have no cells.
            guard relationship.type == "worksheet" else { continue }
            let worksheet = XLSXWorksheet(
                builder: SheetBuilder(name: entry.name, isHidden: entry.isHidden),
                context: .init(sharedStrings: sharedStrings.strings, styles: styles, dateSystem: outline.dateSystem),
                budget: budget, notices: notices)
            try XMLStream.read(relationship.target, of: archive, limits: limits, into: worksheet)
            budget = worksheet.budget
            notices = worksheet.notices
            sheets.append(worksheet.builder.finish())
        }
        return Workbook(sheets: sheets, dateSystem: outline.dateSystem, notices: notices.all)
    }

    private func findWorkbook() throws(SpreadsheetError) -> String {
        var part = "xl/workbook.xml"
        if archive.has("_rels/.rels"),
            let named = try Relationships.read(of: "", in: archive, limits: limits).first(ofType: "officeDocument")
        {
            part = named.target
        }
        guard !part.lowercased().hasSuffix(".bin"), !archive.has("xl/workbook.bin") else { throw .unsupported(.binaryExcel) }
        if archive.has(part) { return part }
        guard archive.has("[Content_Types].xml"), !archive.has("word/document.xml"), !archive.has("ppt/presentation.xml") else {
            throw .unsupported(.otherArchive)
        }
        throw .missingPart(part)
    }
}

/// The references of one part of an `.xlsx` to others.
final class Relationships: XMLPartReader {
    struct Relationship {
        /// The last word of the type's address, which is the same in every variant of the standard.
        let type: String
        /// The name of the part, from the top of the archive.
        let target: String
    }

    private let folder: [Substring]
    private var byId: [String: Relationship] = [:]
    private var firstByType: [String: Relationship] = [:]

    /// Reads the relationships of a part, or of the whole package for the empty name. A part without any has none.
    static func read(of part: String, in archive: ZipReader, limits: SpreadsheetLimits) throws(SpreadsheetError) -> Relationships {
        let path = part.split(separator: "/")
        let relationships = Relationships(folder: Array(path.dropLast()))
        let name = (path.dropLast() + ["_rels", "\(path.last ?? "").rels"]).joined(separator: "/")
        if archive.has(name) { try XMLStream.read(name, of: archive, limits: limits, into: relationships) }
        return relationships
    }

    private init(folder: [Substring]) { self.folder = folder }

    subscript(id: String) -> Relationship? { byId[id] }

    func first(ofType type: String) -> Relationship? { firstByType[type] }

    func open(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name.vocabulary == .relationships, name.word == "Relationship", attributes.value("TargetMode") != "External",
            let id = attributes.value("Id"), let type = attributes.value("Type")?.split(separator: "/").last,
            let target = attributes.value("Target")
        else { return }
        let relationship = Relationship(type: String(type), target: resolve(target))
        if byId[id] == nil { byId[id] = relationship }
        if firstByType[relationship.type] == nil { firstByType[relationship.type] = relationship }
    }

    func close(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    /// Relative targets start at the part's folder. One that climbs above the top names a part that does not exist, and nothing else.
    private func resolve(_ target: String) -> String {
        let slashed = target.map { $0 == "\\" ? "/" : $0 }
        var path = slashed.first == "/" ? [] : folder
        for step in String(slashed).split(separator: "/") where step != "." {
            if step == ".." { _ = path.popLast() } else { path.append(step) }
        }
        return path.joined(separator: "/")
    }
}

/// `workbook.xml`: which sheets there are, and the origin of dates.
final class XLSXWorkbookOutline: XMLPartReader {
    struct Entry {
        let name: String
        let relationship: String
        let isHidden: Bool
    }

    private(set) var sheets: [Entry] = []
    private(set) var dateSystem = DateSystem.from1900
    private let limits: SpreadsheetLimits

    init(limits: SpreadsheetLimits) { self.limits = limits }

    func open(_ name: XMLName, _ attributes: XMLAttributes) throws(SpreadsheetError) {
        guard name.vocabulary == .spreadsheetML else { return }
        switch name.word {
        case "workbookPr":
            if attributes.flag("date1904") { dateSystem = .from1904 }
        case "sheet":
            guard let relationship = attributes.value("id", in: .relationshipReference) else { return }
            guard sheets.count < limits.sheets else { throw .tooLarge(.sheets(limits.sheets), sheet: nil) }
            let state = attributes.value("state") ?? "visible"
            sheets.append(Entry(name: attributes.value("name") ?? "", relationship: relationship, isHidden: state != "visible"))
        default:
            return
        }
    }

    func close(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

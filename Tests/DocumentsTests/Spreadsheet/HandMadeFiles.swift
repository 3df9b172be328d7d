@testable import Documents

/// An `.xlsx` put together by hand, to say in a test exactly what the file contains.
struct HandMadeXLSX {
    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"

    var namespace = main
    var relationshipBase = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    var sheets: [(name: String, state: String, data: String)] = []
    var workbookProperties = ""
    var sharedStrings: String?
    var styles: String?
    var afterData = ""
    var extraParts: [(name: String, content: [UInt8])] = []
    var extraRelationships = ""

    /// One visible sheet whose rows are given as XML.
    init(_ data: String) { sheets = [("Plan", "visible", data)] }

    var parts: [(name: String, content: [UInt8])] {
        let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
        let package = "http://schemas.openxmlformats.org/package/2006"
        var list = ""
        var relationships = extraRelationships
        var result: [(name: String, content: String)] = []
        for (index, sheet) in sheets.enumerated() {
            list += "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" state=\"\(sheet.state)\" r:id=\"s\(index)\"/>"
            relationships +=
                "<Relationship Id=\"s\(index)\" Type=\"\(relationshipBase)/worksheet\" Target=\"worksheets/sheet\(index).xml\"/>"
            let xml = "\(declaration)<worksheet xmlns=\"\(namespace)\"><sheetData>\(sheet.data)</sheetData>\(afterData)</worksheet>"
            result.append(("xl/worksheets/sheet\(index).xml", xml))
        }
        if let sharedStrings {
            relationships += "<Relationship Id=\"strings\" Type=\"\(relationshipBase)/sharedStrings\" Target=\"/xl/texts.xml\"/>"
            result.append(("xl/texts.xml", "\(declaration)<sst xmlns=\"\(namespace)\">\(sharedStrings)</sst>"))
        }
        if let styles {
            relationships += "<Relationship Id=\"styles\" Type=\"\(relationshipBase)/styles\" Target=\"../xl/looks.xml\"/>"
            result.append(("xl/looks.xml", "\(declaration)<styleSheet xmlns=\"\(namespace)\">\(styles)</styleSheet>"))
        }
        result.append(
            (
                "xl/workbook.xml",
                "\(declaration)<workbook xmlns=\"\(namespace)\" xmlns:r=\"\(relationshipBase)\">\(workbookProperties)<sheets>\(list)</sheets></workbook>"
            ))
        result.append(
            (
                "xl/_rels/workbook.xml.rels",
                "\(declaration)<Relationships xmlns=\"\(package)/relationships\">\(relationships)</Relationships>"
            ))
        result.append(
            (
                "_rels/.rels",
                "\(declaration)<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"r\" Type=\"\(relationshipBase)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ))
        result.append(("[Content_Types].xml", "\(declaration)<Types xmlns=\"\(package)/content-types\"/>"))
        return result.map { ($0.name, Array($0.content.utf8)) } + extraParts
    }

    var bytes: [UInt8] { get throws { try ZipWriter.archive(of: parts) } }

    func read(limits: SpreadsheetLimits = .standard) throws -> Workbook { try Spreadsheet.read(try bytes, limits: limits) }
}

/// An `.ods` put together by hand.
struct HandMadeODS {
    var tables: String
    var styles = ""
    var manifest: String?

    init(_ tables: String) { self.tables = tables }

    var bytes: [UInt8] {
        get throws {
            let base = "urn:oasis:names:tc:opendocument:xmlns"
            let content = """
                <?xml version="1.0" encoding="UTF-8"?>
                <office:document-content xmlns:office="\(base):office:1.0" xmlns:table="\(base):table:1.0" xmlns:text="\(base):text:1.0" \
                xmlns:style="\(base):style:1.0" xmlns:draw="\(base):drawing:1.0" \
                xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">\
                <office:automatic-styles>\(styles)</office:automatic-styles>\
                <office:body><office:spreadsheet>\(tables)</office:spreadsheet></office:body></office:document-content>
                """
            var parts = [
                ("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8)), ("content.xml", Array(content.utf8)),
            ]
            if let manifest { parts.append(("META-INF/manifest.xml", Array(manifest.utf8))) }
            return try ZipWriter.archive(of: parts)
        }
    }

    func read(limits: SpreadsheetLimits = .standard) throws -> Workbook { try Spreadsheet.read(try bytes, limits: limits) }
}

extension Workbook {
    /// The values of the first sheet by address, for comparing at a glance.
    var firstSheetValues: [String: CellValue] {
        var result: [String: CellValue] = [:]
        for cell in sheets.first?.rows.flatMap(\.cells) ?? [] { result[cell.address.description] = cell.value }
        return result
    }
}

/// SplitMix64: the same numbers for the same seed, on every machine.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

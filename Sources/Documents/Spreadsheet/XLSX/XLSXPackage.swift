/// The parts of an `.xlsx` around its sheets.
struct XLSXPackage {
    let language: SpreadsheetLanguage
    let title: String
    let names: [String]
    let tables: [Table]

    static let spreadsheetML = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml"

    var contentTypes: [UInt8] {
        var xml = XMLText(root: "Types", "xmlns=\"\(Self.package)/content-types\"")
        xml.add("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
        xml.add("<Default Extension=\"xml\" ContentType=\"application/xml\"/>")
        let override = { (part: String, type: String) in "<Override PartName=\"/\(part)\" ContentType=\"\(type)+xml\"/>" }
        xml.add(override("xl/workbook.xml", "\(Self.mediaType).sheet.main"))
        for number in 1...max(1, names.count) { xml.add(override("xl/worksheets/sheet\(number).xml", "\(Self.mediaType).worksheet")) }
        xml.add(override("xl/styles.xml", "\(Self.mediaType).styles"))
        xml.add(override("xl/sharedStrings.xml", "\(Self.mediaType).sharedStrings"))
        xml.add(override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties"))
        xml.add(override("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties"))
        return xml.finish()
    }

    var rootRelationships: [UInt8] {
        relationships([
            ("\(Self.office)/relationships/officeDocument", "xl/workbook.xml"),
            ("\(Self.package)/relationships/metadata/core-properties", "docProps/core.xml"),
            ("\(Self.office)/relationships/extended-properties", "docProps/app.xml"),
        ])
    }

    /// Sheets come first, so that the reference of sheet number n is `rIdn`.
    var workbookRelationships: [UInt8] {
        let sheets = names.indices.map { ("\(Self.office)/relationships/worksheet", "worksheets/sheet\($0 + 1).xml") }
        return relationships(
            sheets + [
                ("\(Self.office)/relationships/styles", "styles.xml"),
                ("\(Self.office)/relationships/sharedStrings", "sharedStrings.xml"),
            ])
    }

    private func relationships(_ targets: [(type: String, target: String)]) -> [UInt8] {
        var xml = XMLText(root: "Relationships", "xmlns=\"\(Self.package)/relationships\"")
        for (index, (type, target)) in targets.enumerated() {
            xml.add("<Relationship Id=\"rId\(index + 1)\" Type=\"\(type)\" Target=\"\(target)\"/>")
        }
        return xml.finish()
    }

    var workbook: [UInt8] {
        var xml = XMLText(root: "workbook", "\(Self.spreadsheetML) xmlns:r=\"\(Self.office)/relationships\"")
        xml.add("<bookViews><workbookView/></bookViews><sheets>")
        for (index, name) in names.enumerated() {
            xml.add("<sheet name=\"")
            xml.addEscaped(name)
            xml.add("\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>")
        }
        xml.add("</sheets>")
        let hasFilters = tables.contains { !$0.columns.isEmpty }
        if hasFilters { xml.add("<definedNames>") }
        // Excel keeps the range of a filter, and the rows to repeat on each printed page, as names of the workbook.
        for (index, (name, table)) in zip(names, tables).enumerated() where !table.columns.isEmpty {
            let sheet = "'\(name.replacing("'", with: "''"))'"
            let last = CellAddress.name(ofColumn: table.columns.count)
            xml.add("<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"\(index)\" hidden=\"1\">")
            xml.addEscaped("\(sheet)!$A$1:$\(last)$\(table.rows.count + 1)")
            xml.add("</definedName><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"\(index)\">")
            xml.addEscaped("\(sheet)!$1:$1")
            xml.add("</definedName>")
        }
        if hasFilters { xml.add("</definedNames>") }
        return xml.finish()
    }

    /// Formats in the order of `CellStyle`. Format 14 is the short date of the reader's own language.
    var styles: [UInt8] {
        let wrapped = "applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
        let top = "applyAlignment=\"1\"><alignment vertical=\"top\"/></xf>"
        var xml = XMLText(root: "styleSheet", Self.spreadsheetML)
        xml.add(
            """
            <fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>\
            <font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/><family val="2"/></font></fonts>\
            <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
            <fill><patternFill patternType="solid"><fgColor rgb="FF1B3A6B"/><bgColor indexed="64"/></patternFill></fill></fills>\
            <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
            <cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
            <xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" \(wrapped)\
            <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" \(wrapped)\
            <xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" \(top)\
            <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" \(top)\
            <xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" \(top)</cellXfs>\
            <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
            """)
        return xml.finish()
    }

    var coreProperties: [UInt8] {
        var xml = XMLText(
            root: "cp:coreProperties",
            "xmlns:cp=\"\(Self.package)/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")
        xml.add("<dc:title>")
        xml.addEscaped(PlainText.withoutControlCharacters(title))
        xml.add("</dc:title><dc:language>\(language == .french ? "fr-FR" : "en-GB")</dc:language>")
        return xml.finish()
    }

    var appProperties: [UInt8] {
        var xml = XMLText(root: "Properties", "xmlns=\"\(Self.office)/extended-properties\"")
        xml.add("<Application>Jalon</Application>")
        return xml.finish()
    }
}

/// XML being written. The caller opens and closes what it adds; the root is closed at the end.
struct XMLText {
    private var text = ""
    private var root = ""

    /// A piece without root, to be added to another text.
    init() {}

    init(root: String, _ attributes: String) {
        self.root = root
        text = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<\(root) \(attributes)>"
    }

    mutating func add(_ xml: String) { text += xml }

    mutating func add(_ other: XMLText) { text += other.text }

    mutating func addEscaped(_ plain: String) {
        for scalar in plain.unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }

    func finish() -> [UInt8] { Array((text + "</\(root)>").utf8) }
}

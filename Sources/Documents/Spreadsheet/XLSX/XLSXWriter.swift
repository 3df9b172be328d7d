import Planning

/// Writes tables as `.xlsx`: real dates, a header that stays in view and filters, wrapped texts.
///
/// Texts are always stored as texts, so that one that looks like a formula stays what it is.
public struct XLSXWriter: Sendable {
    private let language: SpreadsheetLanguage
    private let title: String

    /// The title is the document's own, seen in its properties.
    public init(language: SpreadsheetLanguage, title: String) {
        self.language = language
        self.title = title
    }

    /// A file without any sheet cannot be opened: for no table, an empty sheet is written.
    public func write(_ given: [Table]) throws(SpreadsheetError) -> WrittenSpreadsheet {
        let tables = given.isEmpty ? [Table(name: "", columns: [])] : given
        let names = SheetNames.unique(tables.map(\.name), language: language)
        var strings = SharedStringTable()
        var notices = NoticeList()
        var sheets: [[UInt8]] = []
        for (table, name) in zip(tables, names) {
            guard table.columns.count <= CellAddress.lastColumn else { throw .tooLarge(.columns(CellAddress.lastColumn), sheet: name) }
            guard table.rows.count < CellAddress.lastRow else { throw .tooLarge(.rows(CellAddress.lastRow), sheet: name) }
            sheets.append(XLSXSheetWriter(name: name, isFirst: sheets.isEmpty).write(table, strings: &strings, notices: &notices))
        }
        let package = XLSXPackage(language: language, title: title, names: names, tables: tables)
        var parts: [(name: String, content: [UInt8])] = [
            ("[Content_Types].xml", package.contentTypes),
            ("_rels/.rels", package.rootRelationships),
            ("docProps/core.xml", package.coreProperties),
            ("docProps/app.xml", package.appProperties),
            ("xl/workbook.xml", package.workbook),
            ("xl/_rels/workbook.xml.rels", package.workbookRelationships),
            ("xl/styles.xml", package.styles),
            ("xl/sharedStrings.xml", strings.part),
        ]
        for (index, sheet) in sheets.enumerated() { parts.append(("xl/worksheets/sheet\(index + 1).xml", sheet)) }
        return WrittenSpreadsheet(bytes: try ZipWriter.archive(of: parts), notices: notices.all)
    }
}

/// The cells of one sheet.
struct XLSXSheetWriter {
    let name: String
    let isFirst: Bool

    func write(_ table: Table, strings: inout SharedStringTable, notices: inout NoticeList) -> [UInt8] {
        var xml = XMLText(root: "worksheet", XLSXPackage.spreadsheetML)
        let lastColumn = CellAddress.name(ofColumn: max(1, table.columns.count))
        xml.add("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>")
        xml.add("<dimension ref=\"A1:\(lastColumn)\(table.rows.count + 1)\"/>")
        xml.add("<sheetViews><sheetView \(isFirst ? "tabSelected=\"1\" " : "")workbookViewId=\"0\">")
        xml.add("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>")
        xml.add("<selection pane=\"bottomLeft\" activeCell=\"A2\" sqref=\"A2\"/></sheetView></sheetViews>")
        xml.add("<sheetFormatPr defaultRowHeight=\"15\"/>")
        if !table.columns.isEmpty {
            xml.add("<cols>")
            for (index, column) in table.columns.enumerated() {
                let width = PlainNumber.text(min(255, max(1, column.width)))
                xml.add("<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width)\" customWidth=\"1\"/>")
            }
            xml.add("</cols>")
        }
        xml.add("<sheetData>")
        addRow(1, table.columns.map { .text($0.heading) }, isHeader: true, to: &xml, &strings, &notices)
        for (index, row) in table.rows.enumerated() { addRow(index + 2, row, isHeader: false, to: &xml, &strings, &notices) }
        xml.add("</sheetData>")
        if !table.columns.isEmpty { xml.add("<autoFilter ref=\"A1:\(lastColumn)\(table.rows.count + 1)\"/>") }
        xml.add("<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>")
        xml.add("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>")
        return xml.finish()
    }

    private func addRow(
        _ number: Int, _ values: [CellValue?], isHeader: Bool, to xml: inout XMLText, _ strings: inout SharedStringTable,
        _ notices: inout NoticeList
    ) {
        xml.add("<row r=\"\(number)\">")
        for (index, value) in values.enumerated() {
            guard let value else { continue }
            let address = CellAddress(row: number, column: index + 1)
            switch value {
            case .text(let text), .error(let text):
                let (reference, wasCut) = strings.reference(to: text)
                if wasCut { notices.append(.textCut(sheet: name, address: address)) }
                xml.add("<c r=\"\(address)\" s=\"\(isHeader ? CellStyle.header : .text)\" t=\"s\"><v>\(reference)</v></c>")
            case .number(let number) where number.isFinite:
                xml.add("<c r=\"\(address)\" s=\"\(CellStyle.number)\"><v>\(number)</v></c>")
            case .percentage(let number) where number.isFinite:
                xml.add("<c r=\"\(address)\" s=\"\(CellStyle.percentage)\"><v>\(number)</v></c>")
            case .number, .percentage:
                continue
            case .date(let day):
                xml.add("<c r=\"\(address)\" s=\"\(CellStyle.date)\"><v>\(DateSystem.from1900.serial(of: day))</v></c>")
            case .boolean(let flag):
                xml.add("<c r=\"\(address)\" s=\"\(CellStyle.standard)\" t=\"b\"><v>\(flag ? 1 : 0)</v></c>")
            }
        }
        xml.add("</row>")
    }
}

/// The cell formats of `styles.xml`, by their position there.
enum CellStyle: Int, CustomStringConvertible {
    case standard, header, text, date, number, percentage

    var description: String { String(rawValue) }
}

/// Texts of the whole file, each stored once.
struct SharedStringTable {
    private var positions: [String: Int] = [:]
    private var xml = XMLText()
    private var references = 0
    /// What a cell of Excel holds at most, in UTF-16.
    private static let longestText = 32_767

    mutating func reference(to original: String) -> (position: Int, wasCut: Bool) {
        references += 1
        let text = PlainText.withoutControlCharacters(original)
        let fits = text.utf16.count <= Self.longestText
        let kept = fits ? text : Self.cut(text)
        if let known = positions[kept] { return (known, !fits) }
        let position = positions.count
        positions[kept] = position
        xml.add("<si><t xml:space=\"preserve\">")
        xml.addEscaped(XLSXText.escaped(kept))
        xml.add("</t></si>")
        return (position, !fits)
    }

    private static func cut(_ text: String) -> String {
        var kept = text.prefix(longestText - 1)
        while kept.utf16.count > longestText - 1 { kept = kept.dropLast() }
        return kept + "…"
    }

    var part: [UInt8] {
        var whole = XMLText(root: "sst", "\(XLSXPackage.spreadsheetML) count=\"\(references)\" uniqueCount=\"\(positions.count)\"")
        whole.add(xml)
        return whole.finish()
    }
}

/// Names of sheets as Excel accepts them: at most 31 characters, none of `[]:*?/\`, no apostrophe at an end, all different.
enum SheetNames {
    static func unique(_ names: [String], language: SpreadsheetLanguage) -> [String] {
        var taken: Set<String> = []
        return names.map { name in
            let plain = PlainText.withoutControlCharacters(name).map { "[]:*?/\\\n\t".contains($0) ? " " : $0 }
            var base = shortened(String(plain), to: 31).trimmingBlanks()
            while base.hasPrefix("'") { base.removeFirst() }
            while base.hasSuffix("'") { base.removeLast() }
            // "History" belongs to Excel itself.
            if base.isEmpty || base.lowercased() == "history" { base = language == .french ? "Feuille" : "Sheet" }
            var candidate = base
            var number = 2
            while !taken.insert(candidate.lowercased()).inserted {
                let suffix = " (\(number))"
                candidate = shortened(base, to: 31 - suffix.count) + suffix
                number += 1
            }
            return candidate
        }
    }

    private static func shortened(_ name: String, to units: Int) -> String {
        var result = name
        while result.utf16.count > units { result.removeLast() }
        return result
    }
}

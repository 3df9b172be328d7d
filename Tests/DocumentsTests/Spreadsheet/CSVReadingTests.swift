import Testing

@testable import Documents

@Suite("Reading .csv")
struct CSVReadingTests {
    private static let table = "Titre;Échéance\r\n\"Former; les \"\"agents\"\"\";12/03/2026\r\nOuvrir l’œuvre à 3 €;\r\n"
    private static let values: [String: CellValue] = [
        "A1": .text("Titre"), "B1": .text("Échéance"), "A2": .text("Former; les \"agents\""), "B2": .text("12/03/2026"),
        "A3": .text("Ouvrir l’œuvre à 3 €"),
    ]

    private func read(_ text: String) throws -> [String: CellValue] { try Spreadsheet.read(Array(text.utf8)).firstSheetValues }

    @Test("the same table is read in every usual encoding")
    func encodings() throws {
        let units = Array(Self.table.utf16)
        let little = units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        let big = units.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
        let windows: [UInt8] = Self.table.unicodeScalars.map { scalar in
            switch scalar {
            case "’": 0x92
            case "œ": 0x9C
            case "€": 0x80
            default: UInt8(scalar.value)
            }
        }
        let files: [[UInt8]] = [
            Array(Self.table.utf8), [0xEF, 0xBB, 0xBF] + Array(Self.table.utf8), [0xFF, 0xFE] + little, [0xFE, 0xFF] + big, little, big,
            windows,
        ]
        for file in files { #expect(try Spreadsheet.read(file).firstSheetValues == Self.values) }
    }

    @Test("the delimiter is told from the text", arguments: [";", ",", "\t", "|"])
    func delimiters(delimiter: String) throws {
        let text = "Titre|Pilote|Date\nFormer|Ana|1\nOuvrir|Bo|2\n".replacing("|", with: delimiter)
        #expect(
            try read(text) == [
                "A1": .text("Titre"), "B1": .text("Pilote"), "C1": .text("Date"), "A2": .text("Former"), "B2": .text("Ana"),
                "C2": .text("1"),
                "A3": .text("Ouvrir"), "B3": .text("Bo"), "C3": .text("2"),
            ])
    }

    @Test("commas in sentences and in decimal numbers are no delimiters when another one is there")
    func commas() throws {
        let values = try read("Plan, version 2\nTitre;Charge\nFormer, vite, bien;1,5\nOuvrir, un peu;2,5\n")
        #expect(values["A1"] == .text("Plan, version 2"))
        #expect(values["B3"] == .text("1,5"))
        #expect(values["A3"] == .text("Former, vite, bien"))
    }

    @Test("a first line sep= names the delimiter and is no row of the table")
    func announced() throws {
        #expect(try read("sep=|\r\na|b;c\r\n") == ["A1": .text("a"), "B1": .text("b;c")])
        #expect(try read("\"sep=,\"\na,b\n") == ["A1": .text("a"), "B1": .text("b")])
    }

    @Test("line ends inside of quotes, rows of unequal length, old line ends, no line end at the end")
    func shapes() throws {
        #expect(
            try read("a;b;c\r\"ligne 1\r\nligne 2\";x\r\r;;;y") == [
                "A1": .text("a"), "B1": .text("b"), "C1": .text("c"), "A2": .text("ligne 1\nligne 2"), "B2": .text("x"), "D4": .text("y"),
            ])
    }

    @Test("a quote that never closes is read as it is, and swallows nothing")
    func unclosedQuote() throws {
        let workbook = try Spreadsheet.read(Array("a;b\n\"oubli;1\nc;2\nd;3\n".utf8))
        #expect(workbook.firstSheetValues["A2"] == .text("\"oubli"))
        #expect(workbook.firstSheetValues["B4"] == .text("3"))
        #expect(workbook.notices == [.unclosedQuote(row: 2)])
        #expect(try read("a;b\nTube 5\" acier;1\n")["A2"] == .text("Tube 5\" acier"))
        #expect(try read("a;b\n\"x\" y;1\n")["A2"] == .text("x y"))
    }

    @Test("NUL bytes are left out and said; a broken byte in UTF-8 is replaced and said")
    func strayBytes() throws {
        let nul = try Spreadsheet.read(Array("Titre;Date\nFor\0mer;12/03/2026\n".utf8))
        #expect(nul.firstSheetValues["A2"] == .text("Former"))
        #expect(nul.notices == [.controlCharactersRemoved])
        let broken = try Spreadsheet.read(Array("é;è;à;ç;ù;ê;î;ô;û;ë;ï;ü\n".utf8) + [0xFF, 0x0A])
        #expect(broken.firstSheetValues["A2"] == .text("\u{FFFD}"))
        #expect(broken.notices == [.invalidCharactersReplaced])
    }

    @Test("an apostrophe that guards against formulas is taken away, any other stays")
    func guardedFormulas() throws {
        #expect(
            try read("'=1+1;'- point\n''=x;'cité'\n") == [
                "A1": .text("=1+1"), "B1": .text("- point"), "A2": .text("'=x"), "B2": .text("'cité'"),
            ])
    }

    @Test("a file of blanks is empty; a picture or a web page is no table")
    func noTables() throws {
        #expect(throws: SpreadsheetError.empty) { try read("") }
        #expect(throws: SpreadsheetError.empty) { try read("\u{FEFF}\r\n  \r\n") }
        #expect(throws: SpreadsheetError.unsupported(.markup)) { try read("<html><table>") }
        #expect(throws: SpreadsheetError.unsupported(.pdf)) { try read("%PDF-1.7") }
        #expect(throws: SpreadsheetError.unsupported(.binary)) { try Spreadsheet.read([0x89, 0x50, 0x4E, 0x47, 0, 1]) }
        #expect(throws: SpreadsheetError.unsupported(.binary)) { try Spreadsheet.read((0..<999).map { UInt8($0 % 23) }) }
    }
}

import Foundation
import Planning
import Testing

@testable import Documents

@Suite("Writing .xlsx and .csv")
struct WritingTests {
    private static let day = Day(ordinal: 20_524)  // 2026-03-12

    private static let table = Table(
        name: "Plan d'actions: été/hiver [2026]",
        columns: [.init("Titre", width: 40), .init("Échéance"), .init("Charge"), .init("Fait"), .init("Avancement")],
        rows: [
            [.text("Former <les> \"agents\" & élus\nvite"), .date(day), .number(1.5), .boolean(true), .percentage(0.25)],
            [.text("=HYPERLINK(\"http://x\")"), nil, .number(-3), .boolean(false), nil],
            [.text("_x0041_ \u{1}\u{8}tab\tfin ")], [],
            [.text("- un\n- deux"), .date(Day(ordinal: 0))],
        ])

    private static let values: [String: CellValue] = [
        "A1": .text("Titre"), "B1": .text("Échéance"), "C1": .text("Charge"), "D1": .text("Fait"), "E1": .text("Avancement"),
        "A2": .text("Former <les> \"agents\" & élus\nvite"), "B2": .date(day), "C2": .number(1.5), "D2": .boolean(true),
        "E2": .percentage(0.25),
        "A3": .text("=HYPERLINK(\"http://x\")"), "C3": .number(-3), "D3": .boolean(false), "A4": .text("_x0041_ tab\tfin "),
        "A6": .text("- un\n- deux"), "B6": .date(Day(ordinal: 0)),
    ]

    private func xlsx(_ tables: [Table] = [table]) throws -> [UInt8] {
        try XLSXWriter(language: .french, title: "Plan").write(tables).bytes
    }

    @Test("what is written as .xlsx reads back the same")
    func roundTrip() throws {
        let workbook = try Spreadsheet.read(try xlsx())
        #expect(workbook.firstSheetValues == Self.values)
        #expect(workbook.sheets.map(\.name) == ["Plan d'actions  été hiver  2026"])
        #expect(workbook.notices.isEmpty)
    }

    @Test("the same table always gives the same bytes")
    func deterministic() throws {
        #expect(try xlsx() == xlsx())
    }

    @Test("sheet names are made acceptable and different")
    func sheetNames() {
        let names = SheetNames.unique(["Plan", "plan", "", "'a'", String(repeating: "é", count: 40), "History"], language: .french)
        #expect(names == ["Plan", "plan (2)", "Feuille", "a", String(repeating: "é", count: 31), "Feuille (2)"])
    }

    @Test("a text longer than a cell may hold is cut, and said")
    func longText() throws {
        let table = Table(name: "Plan", columns: [.init("Titre")], rows: [[.text(String(repeating: "é", count: 40_000))]])
        let written = try XLSXWriter(language: .french, title: "").write([table])
        #expect(written.notices == [.textCut(sheet: "Plan", address: CellAddress(row: 2, column: 1))])
        guard case .text(let text) = try Spreadsheet.read(written.bytes).firstSheetValues["A2"] else {
            return _ = Issue.record("the text is not there")
        }
        #expect(text.utf16.count == 32_767)
    }

    @Test("French .csv has semicolons, decimal commas and days first; English .csv has commas and international dates")
    func csv() throws {
        let french = String(decoding: CSVWriter(language: .french).write(Self.table).bytes, as: UTF8.self)
        #expect(
            french.hasPrefix(
                "\u{FEFF}Titre;Échéance;Charge;Fait;Avancement\r\n\"Former <les> \"\"agents\"\" & élus\nvite\";12/03/2026;1,5;VRAI;25 %\r\n"
            ))
        let english = String(decoding: CSVWriter(language: .english).write(Self.table).bytes, as: UTF8.self)
        #expect(
            english.hasPrefix(
                "\u{FEFF}Titre,Échéance,Charge,Fait,Avancement\r\n\"Former <les> \"\"agents\"\" & élus\nvite\",2026-03-12,1.5,TRUE,25%\r\n")
        )
    }

    @Test("no text of a .csv can run as a formula, and each comes back as it was", arguments: SpreadsheetLanguage.allCases)
    func formulas(language: SpreadsheetLanguage) throws {
        let texts = [
            "=1+1", "+33 1 02", "-2", "@SUM(A1)", "\tx", "'=1", "''+", "'cité'", "＝1", " =1+1", "' -", "simple", "\"", "a;b,c", "l'eau",
            "  ",
        ]
        let table = Table(name: "", columns: [.init("n"), .init("t")], rows: texts.map { [.text("n"), .text($0)] })
        let bytes = CSVWriter(language: language).write(table).bytes
        let sheet = try #require(try Spreadsheet.read(bytes).sheets.first)
        for (index, text) in texts.enumerated() where text != "  " { #expect(sheet["B\(index + 2)"] == .text(text)) }
        for field in String(decoding: bytes, as: UTF8.self).split(whereSeparator: { "\r\n;,".contains($0) }) {
            #expect(!["=", "+", "-", "@", "\t"].contains(field.drop { $0 == "\"" }.first))
        }
    }

    @Test("any texts come back from .xlsx and .csv")
    func anyTexts() throws {
        var generator = SeededGenerator(seed: 11)
        let alphabet = Array("aé\n\"';,=+-@ _x000D|\t€œ😀漢&<>'\u{FEFF}0123456789")
        for _ in 0..<200 {
            let rows: [[CellValue?]] = (0..<4).map { _ in
                (0..<3).map { _ in
                    .text(
                        "k"
                            + String(
                                (0..<Int.random(in: 0...9, using: &generator)).map { _ in alphabet.randomElement(using: &generator) ?? "a" }
                            ))
                }
            }
            let table = Table(name: "t", columns: [.init("a"), .init("b"), .init("c")], rows: rows)
            let expected = rows.map { $0.compactMap(\.self) }
            for bytes in [
                try xlsx([table]), CSVWriter(language: .french).write(table).bytes, CSVWriter(language: .english).write(table).bytes,
            ] {
                let read = try Spreadsheet.read(bytes).sheets[0].rows.dropFirst().map { $0.cells.map(\.value) }
                #expect(read == expected)
            }
        }
    }

    @Test("openpyxl reads dates, widths, the frozen header and the filter", .enabled(if: Python.hasOpenpyxl, "openpyxl is not installed"))
    func openpyxl() throws {
        let script = """
            import sys, openpyxl
            sheet = openpyxl.load_workbook(sys.argv[1]).worksheets[0]
            print(sheet['B2'].value.isoformat(), sheet['B2'].is_date, sheet.freeze_panes, sheet.auto_filter.ref, sheet.column_dimensions['A'].width,
                  sheet['A2'].alignment.wrap_text, sheet['A1'].font.bold, sheet['A3'].data_type, sheet['C2'].value, sheet['E2'].number_format)
            """
        try Tool.withFolder { folder in
            let file = folder.appending(path: "plan.xlsx")
            try Data(try xlsx()).write(to: file)
            let printed = try Tool.run(try #require(Tool.path("python3")), ["-c", script, file.path])
            #expect(printed == "2026-03-12T00:00:00 True A2 A1:E6 40.0 True True s 1.5 0%\n")
        }
    }

    @Test(
        "LibreOffice opens what is written and finds the same values",
        .enabled(if: Tool.path("soffice") != nil, "LibreOffice is not installed"))
    func libreOffice() throws {
        try Tool.withFolder { folder in
            let file = folder.appending(path: "plan.xlsx")
            try Data(try xlsx()).write(to: file)
            let profile = "-env:UserInstallation=file://\(folder.path)/profile"
            let soffice = try #require(Tool.path("soffice"))
            _ = try Tool.run(soffice, [profile, "--headless", "--convert-to", "ods", "--outdir", folder.path, file.path])
            let converted = try Spreadsheet.read([UInt8](try Data(contentsOf: folder.appending(path: "plan.ods"))))
            // LibreOffice itself reads the booleans of any .xlsx as numbers that look like them.
            let expected = Self.values.merging(["D2": .number(1), "D3": .number(0)]) { $1 }
            #expect(converted.firstSheetValues == expected)
        }
    }
}

enum Python {
    static let hasOpenpyxl: Bool = {
        guard let python = Tool.path("python3") else { return false }
        return (try? Tool.run(python, ["-c", "import openpyxl"])) != nil
    }()
}

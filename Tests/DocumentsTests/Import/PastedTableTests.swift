import Planning
import Testing

@testable import Documents

@Suite("Cells pasted from a spreadsheet")
struct PastedTableTests {
    private func workbook(_ text: String) throws -> Workbook { try PastedTable.read(Array(text.utf8)) }

    private func people(_ names: String...) -> People {
        var story = Story()
        for (index, name) in names.enumerated() {
            story.give(.people(.add(person: Person(id: PersonID(UInt64(index + 1)), name: name))))
        }
        return story.deployment.people
    }

    private func targets(_ text: String) throws -> [String] {
        let mapping = ImportMapping(ofPasted: try workbook(text), people: people("Ana Diaz", "Bo Chen"))
        return try #require(mapping.sheets.first).columns.map { column in
            switch column.target {
            case .field(let field): field.rawValue
            case .note(let label): "note \(label)"
            default: "?"
            }
        }
    }

    @Test("keep line breaks, tabs and quotation marks inside of their cells")
    func quoted() throws {
        let sheet = try #require(workbook("\"Former\nles agents\"\tAna\r\n\"Dire \"\"oui\"\"\"\t\"a\tb\"\r\n\r\nFin\t").sheets.first)
        #expect(sheet.row(1)?[1] == .text("Former\nles agents"))
        #expect(sheet.row(2)?[1] == .text("Dire \"oui\""))
        #expect(sheet.row(2)?[2] == .text("a\tb"))
        #expect(sheet.row(3) == nil)
        #expect(sheet.row(4)?[1] == .text("Fin"))
    }

    @Test("are divided by tabs alone: commas and semicolons belong to the words")
    func tabs() throws {
        let sheet = try #require(workbook("Former, puis évaluer; ensemble\nAcheter, livrer; poser\n").sheets.first)
        #expect(sheet.rows.map { $0.cells.count } == [1, 1])
        #expect(sheet.row(1)?[1] == .text("Former, puis évaluer; ensemble"))
    }

    @Test("hold the errors of formulas as errors, and other formulas as their text")
    func formulas() throws {
        let sheet = try #require(workbook("#REF!\t#VALEUR!\t=A1+1").sheets.first)
        #expect(sheet.row(1)?.cells.map(\.value) == [.error("#REF!"), .error("#VALEUR!"), .text("=A1+1")])
    }

    @Test("that are all blank are refused as empty", arguments: ["", "\n\n", "\t\t\r\n\t"])
    func empty(_ text: String) {
        #expect(throws: SpreadsheetError.empty) { try PastedTable.read(Array(text.utf8)) }
    }

    @Test("are read by their headings when the first row has them")
    func headings() throws {
        #expect(try targets("Action\tPilote\tÉchéance\nFormer\tAna\t12/03/2030") == ["title", "responsible", "dueDay"])
        #expect(try targets("Budget\tAction à mener\tQui ?\n12\tFormer\tAna").contains("title"))
    }

    @Test("are read by what they hold when there is no heading")
    func content() throws {
        let rows = "Former les agents\tAna Diaz\t12/03/2030\tEn cours\t3 jours\nPoser les panneaux\tBo Chen\t2 avril 2030\tÀ faire\t2,5"
        #expect(try targets(rows) == ["title", "responsible", "dueDay", "status", "effortLikely"])
        let otherOrder = "12/03/2030\tFormer les agents\tterminé\tDiaz Ana\n02/04/2030\tPoser\tà faire\tBo Chen"
        #expect(try targets(otherOrder) == ["dueDay", "title", "status", "responsible"])
    }

    @Test("may be numbered, name people not yet known, and begin and end on two days")
    func more() throws {
        #expect(
            try targets("1\tFormer les agents\tYanis Benali\t01/03/2030\t12/03/2030\n2\tPoser\tSophie Le Goff\t02/03/2030\t13/03/2030")
                == ["number", "title", "responsible", "earliestStart", "dueDay"])
    }

    @Test("of one column are titles, and what is not known is a note under its letter")
    func little() throws {
        #expect(try targets("Former les agents\nPoser les panneaux") == ["title"])
        #expect(try targets("Former les agents\tune salle de 20 places à trouver\nPoser\tvoir avec 2 fournisseurs") == ["title", "note B"])
    }

    @Test("that mention words of headings are not taken for headings")
    func notHeadings() throws {
        let text = "Suivre l’action du responsable\tAna Diaz\t12/03/2030\nPoser\tBo Chen\t13/03/2030"
        let mapping = ImportMapping(ofPasted: try workbook(text), people: people("Ana Diaz", "Bo Chen"))
        #expect(mapping.sheets.first?.headerRow == 0)
    }

    @Test("become actions that lose no word, whichever row has them")
    func lossless() throws {
        let text = "Former les agents\tAna Diaz\tbientôt\tsalle à trouver\n\tBo Chen\t\t\nPoser\t\t12/03/2030\t"
        let book = try workbook(text)
        var story = Story()
        let mapping = ImportMapping(ofPasted: book, people: story.deployment.people, headerRow: 0)
        let report = story.bring(book, mapping: mapping)
        #expect(story.refusals.isEmpty)
        #expect(report.read == 3 && report.imported == 2 && report.isBalanced)
        #expect(report.skipped.map(\.row.row) == [2], "a row without title is told, not dropped in silence")
        let first = try #require(story.deployment.plan.action(number: 1))
        let said = "\(first.title) \(first.notes.map(\.text)) \(story.deployment.people.all.map(\.name))"
        for word in ["Former les agents", "bientôt", "salle à trouver"] { #expect(said.contains(word), "\(word)") }
    }

    @Test("are words for statuses, people, days of work, as in the cells of a file")
    func words() throws {
        #expect(
            CellWords.status("En cours") == .inProgress && CellWords.status("Terminée") == .done && CellWords.status("n’importe") == nil)
        #expect(CellWords.days("2,5 jours") == 2.5 && CellWords.priority("Haute") == .high)
        let team = people("Ana Diaz", "Bo Chen")
        #expect(CellWords.person("diaz ana", among: team)?.name == "Ana Diaz")
        #expect(CellWords.person("Zorro", among: team) == nil)
    }
}

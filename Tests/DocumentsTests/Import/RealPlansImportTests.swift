import Planning
import Testing

@testable import Documents

@Suite("Importing real plans", .enabled(if: !SharedData.isAbsent, "the folder shared/data/plans is not beside the repository"))
struct RealPlansImportTests {
    private static func day(_ text: String) throws -> Day { try #require(Day(iso8601: text)) }

    private func story(_ name: String) throws -> (story: Story, report: ImportReport) {
        var story = Story()
        let report = try story.bring(try SharedData.bytes(of: name))
        #expect(story.refusals.isEmpty)
        #expect(report.isBalanced)
        #expect(story.deployment.brokenRules().isEmpty)
        return (story, report)
    }

    @Test(
        "the titles of real plans are told to lack a verb only when they do",
        arguments: [
            ("complex_plan.xlsx", [1, 4, 8, 27, 28]), ("nouveau-plan-valide.xlsx", [3, 4, 5, 6, 7]), ("one_fiche_plan.xlsx", [1]),
        ])
    func verbs(_ file: String, _ numbers: [Int]) throws {
        let deployment = try story(file).story.deployment
        let steps = deployment.advice(today: try Self.day("2026-11-24"))
        let flagged = steps.first { $0.kind == .titleWithoutVerb }?.items.compactMap { $0.action?.number } ?? []
        #expect(flagged.sorted() == numbers)
    }

    @Test("a local health contract gives 29 drafts in five groups, with their people and days")
    func healthContract() throws {
        let workbook = try Spreadsheet.read(try SharedData.bytes(of: "complex_plan.xlsx"))
        let proposal = ImportProposal(for: workbook)
        #expect(proposal.suggestedTitle == "Contrat Local de Santé 2025-2030")
        #expect(proposal.mapping.sheets.map(\.isIncluded) == [false, true, false])
        #expect(proposal.mapping.sheets[1].headerRow == 2)

        let (story, report) = try story("complex_plan.xlsx")
        #expect(report.read == 30)
        #expect(report.imported == 29)
        #expect(report.drafts == 29)
        #expect(report.merged.isEmpty)
        #expect(report.skipped.map(\.reason) == [.help])
        #expect(report.skipped.map(\.row.row) == [3])
        #expect(report.peopleAdded == 7)
        #expect(report.workstreamsAdded == 22)
        #expect(report.findings.count { if case .missing([.doneWhen]) = $0.problem { true } else { false } } == 29)
        #expect(report.findings.count { if case .serialDate = $0.problem { true } else { false } } == 28)
        #expect(
            report.problems(row: 20).contains(.severalResponsibles(first: "Sophie AMOUROUS", others: ["PSMS", "SSIAD", "ADMR"])))

        let plan = story.deployment.plan
        #expect(
            plan.workstreams(in: nil).map(\.title) == [
                "Axe 1. COORDINATION DU CLS - AXE TRANSVERSAL", "Axe 2. ACCES AUX SOINS", "Axe 3. PARCOURS DE SANTÉ",
                "Axe 4. SANTE ENVIRONNEMENT",
                "Axe 5. SANTE MENTALE",
            ])
        #expect(plan.workstreams(in: plan.workstreams(in: nil)[2].id).count == 4)
        #expect(plan.orderedActions.map(\.number) == Array(1...29))
        #expect(
            story.deployment.people.all.map(\.name)
                == ["ADMR", "Julien DORIGNY", "Mathilde COTA", "Pernette JULIAN", "PSMS", "Sophie AMOUROUS", "SSIAD"])

        let first = try #require(story.action("Action 1. Création d'un comité de suivi d'élus autour du CLS"))
        #expect(
            plan.path(to: first.workstream).map(\.title) == [
                "Axe 1. COORDINATION DU CLS - AXE TRANSVERSAL", "Objectif stratégique 1. Impulser une dynamique participative",
                "Sous-Sous Axe",
            ])
        #expect(story.name(first.responsible) == "Sophie AMOUROUS")
        #expect(first.earliestStart == (try Self.day("2025-12-01")))
        #expect(first.dueDay == (try Self.day("2030-09-01")))
        #expect(first.priority == .high)
        #expect(first.description.hasPrefix("Il s’agit alors de permettre aux élus"))
        let notes = Dictionary(first.notes.map { ($0.label, $0.text) }) { first, _ in first }
        #expect(notes["Statut"] == "À venir")
        #expect(notes["Montant € HT (Financeur 1)"] == "1000")
        #expect(notes["Montant € HT (Financeur 2)"] == "25000")
        #expect(notes["Montant € HT (Financeur 3)"] == "666")
        #expect(notes["Budget prévisionnel total € HT"] == "5000000")
        #expect(notes["Élu·e référent·e"] == "Emmanuelle Volte, Arnault bis")
        #expect(notes["Action en amélioration continue"] == "VRAI")
        #expect(notes["Direction ou service pilote"] == "COM L1, Contrat Local de Santé")
        #expect(first.notes.count == 18)

        let thirteenth = try #require(plan.action(number: 12))
        #expect(thirteenth.contributions.map { story.name($0.person) } == ["Mathilde COTA", "Sophie AMOUROUS"])
        #expect(thirteenth.contributions.map(\.role) == ["Personne pilote", "Personne pilote"])
        #expect(story.name(thirteenth.responsible) == "Pernette JULIAN")
        #expect(thirteenth.dueDay == (try Self.day("2030-09-02")))
        // Its level two is blank, its level three is not: it stands right below its outermost workstream.
        #expect(plan.path(to: thirteenth.workstream).count == 2)
        #expect(plan.action(number: 24)?.priority == .low)
    }

    @Test("a cycling plan with dates typed the American way gives seven drafts")
    func cyclingPlan() throws {
        let (story, report) = try story("nouveau-plan-valide.xlsx")
        #expect(report.read == 8)
        #expect(report.imported == 7)
        #expect(report.drafts == 7)
        #expect(report.skipped.map(\.row.row) == [3])
        #expect(report.peopleAdded == 3)
        let plan = story.deployment.plan
        #expect(
            plan.orderedActions.map(\.title) == [
                "Arranger la piste cyclable 2040-2044", "Ajouter caméra de surveillance au parking à vélo 2040-2044",
                "Ramassage scolaire à vélo 2040-2044", "Casques et gilets réfléchissants gratuits pour les mineurs 2040-2044",
                "Vélo avec des roulettes",
                "Permis vélo CM2 école TET 2040-2044", "Course de vélo 2040-2044",
            ])
        // "4.2. Déployer…" and "4.2 : Déployer…" are one workstream.
        #expect(report.workstreamsAdded == 8)
        #expect(story.action("Vélo avec des roulettes")?.workstream == story.action("Permis vélo CM2 école TET 2040-2044")?.workstream)

        let first = try #require(story.action("Arranger la piste cyclable 2040-2044"))
        #expect(first.earliestStart == (try Self.day("2020-12-14")))
        #expect(first.dueDay == (try Self.day("2028-12-14")))
        #expect(report.problems(row: 4).contains(.monthFirstDate(text: "12/14/28", day: try Self.day("2028-12-14"))))
        #expect(first.links.map(\.address) == ["https://www.test.com"])
        #expect(first.notes.contains { $0.label == "Statut" && $0.text == "En cours" })
        #expect(report.problems(row: 8) == [.missing([.responsible, .dueDay, .doneWhen])])
        let permit = try #require(story.action("Permis vélo CM2 école TET 2040-2044"))
        #expect(story.name(permit.responsible) == "Lou Piote")
        #expect(permit.contributions.map { story.name($0.person) } == ["Yolo Dodo"])
        #expect(permit.priority == .low)
    }

    @Test("a plan of one action gives one draft")
    func oneAction() throws {
        let (story, report) = try story("one_fiche_plan.xlsx")
        #expect(report.read == 2)
        #expect(report.imported == 1)
        #expect(report.skipped.map(\.reason) == [.help])
        let action = try #require(story.deployment.plan.orderedActions.first)
        #expect(action.title == "Action 1. Création d'un comité de suivi d'élus autour du CLS")
        #expect(story.name(action.responsible) == "Sophie AMOUROUS")
        #expect(action.dueDay == (try Self.day("2030-09-01")))
        #expect(report.findings.map(\.problem) == [.missing([.doneWhen])])
    }

    @Test("a template in OpenDocument gives its example, and none of its instructions")
    func template() throws {
        let (story, report) = try story("modele-import-pa.ods")
        #expect(report.read == 3)
        #expect(report.imported == 1)
        #expect(report.skipped.map(\.row.row) == [3, 4])
        #expect(report.skipped.allSatisfy { $0.reason == .help })
        let action = try #require(story.deployment.plan.orderedActions.first)
        #expect(action.title.hasPrefix("Action 1 - Assurer la coordination de la transition"))
        #expect(story.deployment.plan.path(to: action.workstream).count == 3)
        #expect(story.name(action.responsible) == "Marie PAUL")
        #expect(action.contributions.map { story.name($0.person) } == ["Pierre GWEN"])
        #expect(action.earliestStart == (try Self.day("2022-11-16")))
        #expect(action.dueDay == nil)
        #expect(report.findings.contains { $0.cell?.description == "AB5" && $0.problem == .unreadableDate(text: "VRAI") })
        #expect(action.notes.contains { $0.label == "Date de fin" && $0.text == "VRAI" })
    }
}

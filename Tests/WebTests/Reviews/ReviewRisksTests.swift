import Planning
import Testing

@testable import Web

/// The step of risks, the team's reasons and what is proposed to promise. Today is Monday 23 November 2026.
@Suite("The room of a review")
struct ReviewRisksTests {
    private var team = Team()
    private let week = Week(containing: "2026-11-23")
    private let yanis: PersonID
    private let late: ActionID

    init() {
        yanis = team.person("Yanis Benali")
        late = team.action("Imprimer le <guide>", responsible: yanis, due: "2026-11-18", doneWhen: "livré", status: .upcoming)
        team.tell(.plan(.commit(action: late)))
    }

    private func page(
        _ language: Language = .french, by role: Role = .lead, person: PersonID? = nil, step: ReviewStep? = .risks,
        problem: FieldForm.Problem? = nil
    ) throws -> String {
        let page = ReviewPage(
            page: try .seen(in: language), context: team.seen(by: role, person: person), week: week, looksAt: step, problem: problem,
            now: Moment(milliseconds: (Int64(team.today.ordinal) * 24 + 12) * 3_600_000))
        return mainPart(of: written(page.write))
    }

    private mutating func tell(_ commands: ReviewCommand...) { for command in commands { team.tell(.reviews(command)) } }

    private func command(_ what: String, _ fields: KeyValuePairs<String, String>) throws -> Command {
        var form = Form()
        for (name, value) in fields { form.set(name, value) }
        return try ReviewForms(deployment: team.deployment, week: week, form: form, today: team.today, newID: { 7_000 }).command(what)
    }

    // MARK: Risks

    @Test("groups actions at risk by their worst cause, with a count, and says the other causes")
    mutating func groups() throws {
        tell(.open(week: week))
        team.add(.blocker(Blocker(id: "b", cause: "budget non voté")), to: late)
        let html = try page()
        #expect(html.contains("Action bloquée (1)") && !html.contains("Action en retard (1)"))
        #expect(html.contains("Bloquée\u{00A0}: budget non voté") && html.contains("En retard de 3 jours ouvrés"))
        #expect(html.contains("Imprimer le &lt;guide&gt;"))
        #expect(html.components(separatedBy: #"<li id="risk-1""#).count == 2)
        #expect(try page(.english).contains("Blocked action (1)"))
    }

    @Test("leads from a risk to its measures, raises one and dismisses one with a reason")
    mutating func forms() throws {
        tell(.open(week: week))
        #expect(try page().contains("/reviews/\(week)?step=measures#rescue-1"))
        #expect(try page(step: .measures).contains(#"id="rescue-1""#))
        let html = try page()
        #expect(html.contains(#"id="dismiss-1""#) && html.contains(#"id="raise-risk""#))
        #expect(html.contains("/reviews/\(week)/dismiss?step=risks"))

        team.tell(try command("dismiss", ["action": late.rawValue, "risk": "late", "word": "livré demain"]))
        #expect(try page().contains("Écartés par l’équipe") && page().contains("livré demain"))
        #expect(try page().contains("Aucune action à risque."))
        team.tell(try command("look-again", ["action": late.rawValue, "risk": "late"]))
        #expect(try page().contains("Action en retard (1)"))

        team.tell(try command("raise", ["action": late.rawValue, "word": "l’imprimeur hésite"]))
        #expect(try page().contains("Signalé par l’équipe (1)"))
        let raised = try #require(team.deployment.plan[late]?.raisedRisks.first)
        team.tell(try command("take-away-risk", ["action": late.rawValue, "risk": raised.id.rawValue]))
        #expect(try !page().contains("Signalé par l’équipe"))
    }

    @Test("keeps what was typed when a risk or a dismissal is refused")
    mutating func refused() throws {
        tell(.open(week: week))
        let dismissal = FieldForm.Problem(form: "dismiss-1", sentence: "Trop long.", typed: ["word": "mot à mot", "risk": "late"])
        let html = try page(problem: dismissal)
        #expect(html.contains(#"id="dismiss-1-details" open"#) && html.contains("mot à mot") && html.contains("Trop long."))
        let raise = FieldForm.Problem(form: "raise-risk", sentence: "Dites lequel.", typed: ["action": late.rawValue, "word": "peut-être"])
        #expect(try page(problem: raise).contains("peut-être"))
        #expect(throws: FormProblem.unknownChoice) { try command("dismiss", ["action": late.rawValue, "risk": "luck", "word": "non"]) }
        #expect(throws: FormProblem.unknownChoice) { try command("raise", ["action": "", "word": "non"]) }
    }

    @Test("lets a contributor dismiss on their own actions alone, and a reader do nothing")
    mutating func roles() throws {
        tell(.open(week: week))
        let other = team.person("Claire")
        #expect(try page(by: .contributor, person: yanis).contains(#"id="dismiss-1""#))
        let stranger = try page(by: .contributor, person: other)
        #expect(!stranger.contains(#"id="dismiss-1""#) && stranger.contains(#"id="raise-risk""#))
        #expect(try !page(by: .reader).contains("<form"))
    }

    // MARK: Contributing late

    @Test("is open to who has not prepared, and takes nothing away from what was said meanwhile")
    mutating func contributingLate() throws {
        let claire = team.person("Claire")
        tell(.open(week: week))
        #expect(try page(step: .achievements).contains(#"id="prepare-late""#))
        #expect(try page(by: .contributor, person: yanis, step: .achievements).contains(#"<option value="\#(yanis)""#))
        #expect(try !page(by: .contributor, person: yanis, step: .achievements).contains(#"<option value="\#(claire)""#))
        #expect(try !page(by: .reader, step: .achievements).contains("prepare-late"))
        team.tell(try command("prepare", ["late": "1", "person": yanis.rawValue, "worry": "la <salle>", "help": ""]))
        team.tell(try command("prepare", ["late": "1", "person": yanis.rawValue, "worry": "", "help": "un renfort"]))
        let said = team.deployment.reviews[week]?.preparations[yanis]
        #expect(said?.worry == "la <salle>" && said?.help == "un renfort")
        // Each is shown where it is spoken of.
        #expect(try page(step: .risks).contains("la &lt;salle&gt;") && page(step: .measures).contains("un renfort"))
        #expect(try !page(by: .contributor, person: yanis, step: .achievements).contains("prepare-late"))
    }

    // MARK: Reasons

    private mutating func judged() throws {
        let first = week + -1
        tell(.open(week: first), .promise(week: first, promise: Promise(id: "a", person: yanis, action: late)), .close(week: first))
        tell(.open(week: week))
    }

    @Test("lets leads and members keep the team’s own reasons where they are chosen")
    mutating func reasons() throws {
        try judged()
        #expect(try page(step: .achievements).contains(#"id="reason-new""#))
        #expect(try page(by: .member, step: .achievements).contains(#"id="reason-new""#))
        #expect(try !page(by: .contributor, person: yanis, step: .achievements).contains(#"id="reason-new""#))

        tell(.judge(week: week + -1, promise: "a", isKept: false, reason: .usual(.absent), word: ""))
        let absent = ItemCoding.json(value: NotKeptReason.usual(.absent))
        team.tell(try command("reasons", ["do": "add", "value": "Élections"]))
        team.tell(try command("reasons", ["do": "rename", "reason": absent, "value": "congés"]))
        #expect(team.deployment.reviews.reasons.suffix(3) == [.own(text: "congés"), .usual(.unclear), .own(text: "Élections")])
        // What was answered keeps its words.
        #expect(try page(step: .achievements).contains(">\u{0020}absence<"))

        let added = ItemCoding.json(value: NotKeptReason.own(text: "Élections"))
        team.tell(try command("reasons", ["do": "up", "reason": added]))
        #expect(team.deployment.reviews.reasons.suffix(2) == [.own(text: "Élections"), .usual(.unclear)])
        team.tell(try command("reasons", ["do": "down", "reason": added]))
        team.tell(try command("reasons", ["do": "remove", "reason": added]))
        #expect(team.deployment.reviews.reasons.last == .usual(.unclear))
        #expect(throws: Refusal.unknown(.notKeptReason)) { try command("reasons", ["do": "remove", "reason": added]) }
        // Saved as it reads, a usual reason stays one.
        let unclear = ItemCoding.json(value: NotKeptReason.usual(.unclear))
        team.tell(try command("reasons", ["do": "rename", "reason": unclear, "value": "pas assez claire"]))
        #expect(team.deployment.reviews.reasons.last == .usual(.unclear))
    }

    // MARK: The week to come

    @Test("turns what was proposed into a promise in one click, and says why each action is proposed")
    mutating func proposals() throws {
        team.add(.step(Step(id: "bat", title: "Valider le BAT")), to: late)
        let far = team.action("Plus tard", responsible: yanis, due: "2027-06-30", doneWhen: "vu", status: .upcoming)
        let step = Preparation.Proposal(action: late, step: "bat")
        tell(
            .prepare(week: week, person: yanis, preparation: Preparation(proposals: [step], at: Moment(milliseconds: 0))),
            .open(week: week))
        let html = try page(step: .nextWeek)
        #expect(html.contains("proposée") && html.contains("cette étape") && html.contains("en retard"))
        #expect(html.contains(#"id="promise-\#(yanis)-\#(late)-bat""#))
        #expect(html.contains(#"id="promise-\#(yanis)-\#(far)""#))
        team.tell(try command("promise", ["person": yanis.rawValue, "target": "\(late)/bat"]))
        let after = try page(step: .nextWeek)
        #expect(!after.contains(#"id="promise-\#(yanis)-\#(late)-bat""#) && after.contains("› Valider le BAT"))
    }

    @Test("says how many of the days promised are too many, and what the plan asks that week")
    mutating func overload() throws {
        team.edit(late, .effort(ThreePointEffort(optimistic: 8, likely: 8, pessimistic: 8)))
        tell(.open(week: week))
        #expect(try page(step: .nextWeek).contains("Le plan lui demande 0\u{00A0}jour cette semaine-là"))
        tell(.promise(week: week, promise: Promise(id: "p", person: yanis, action: late)))
        #expect(try page(step: .nextWeek).contains("8\u{00A0}jours promis pour 5\u{00A0}jours disponibles"))
        #expect(try page(step: .nextWeek).contains("3\u{00A0}jours de trop"))
    }

    // MARK: Points and what follows

    @Test("shows the action that a point is about, and is prepared again as soon as it is closed")
    mutating func pointsAndNext() throws {
        tell(.addPoint(point: "p", text: "Et le papier ?", action: late))
        #expect(try page(step: nil).contains("1. Imprimer le &lt;guide&gt;"))
        tell(.open(week: week), .close(week: week))
        #expect(try page(step: nil).contains("/reviews/\(week + 1)"))
        #expect(try page(step: nil).contains("Préparer la revue de la semaine 49"))
    }
}

import Planning
import Testing

@Suite("What each role may do")
struct PermissionTests {
    /// A plan with an action of the contributor's and one of somebody else's, and everybody's wishes about it.
    private struct Office {
        var story = Story()
        let sophie: PersonID
        let theirs: ActionID
        let other: ActionID
        let axis: WorkstreamID
        let milestone: MilestoneID
        let step = ActionItem.step("Réserver la salle")

        init() {
            sophie = story.person("Sophie Petit")
            let malik = story.person("Malik Benali")
            axis = story.workstream("Former")
            milestone = story.milestone("Ouverture", on: "2026-06-01")
            theirs = story.action("Former les agents", responsible: sophie, due: "2026-03-12", doneWhen: "tous formés")
            other = story.action("Ouvrir le guichet", responsible: malik, due: "2026-03-20", doneWhen: "ouvert")
            story.tell(.add(step, to: theirs))
            story.tell(.add(step, to: other))
            story.tell(.add(.step("Envoyer les invitations", id: "second"), to: theirs))
            story.tell(.add(.step("Commander", id: "second"), to: other))
        }

        var forLeads: [Command] {
            [
                .setting(.name(value: "Autre nom")), .setting(.timeZone(value: "Indian/Reunion")),
                .setting(.holidayRegion(value: .reunion)), .setting(.workingWeekdays(value: [.monday])),
                .setting(.closures(value: [Closure(first: "2026-08-03", last: "2026-08-14", label: "Été")])),
            ]
        }

        var forMembers: [Command] {
            [
                .route(.destination(value: "Un guichet ouvert")),
                .route(.addMilestone(milestone: Milestone(id: "new", title: "Pilote", day: "2026-05-01"))),
                .route(
                    .editMilestone(milestone: Milestone(id: milestone, title: "Pilote", day: "2026-05-01"), was: nil)),
                .route(.removeMilestone(id: milestone)),
                .people(.add(person: Person(id: "new", name: "Inès"))),
                .people(.edit(person: Person(id: sophie, name: "Sophie Petit-Jean"), was: nil)),
                .leaves(sophie, handing: [theirs: story.plan[other]?.responsible ?? sophie]),
                .plan(.addWorkstream(id: "new", title: "Communiquer", parent: nil)),
                .plan(.editWorkstream(workstream: Workstream(id: axis, title: "Former et outiller"), was: nil)),
                .plan(.removeWorkstream(id: axis)),
                .plan(.addAction(action: NewAction(id: "new", title: "Écrire aux élus"))),
                .remove(theirs), .remove(other),
                .move(theirs, to: axis), .set(theirs, .workstream(axis)), .set(theirs, .rank(9)),
                .responsible(theirs, story.plan[other]?.responsible),
            ] + edits(of: other)
        }

        var forContributors: [Command] {
            edits(of: theirs) + [
                .commit(theirs), .add(.comment("Bravo", id: "new"), to: other), .add(.comment("Bravo", id: "new"), to: theirs),
            ]
        }

        private func edits(of action: ActionID) -> [Command] {
            [
                .set(action, .title("Autrement")), .set(action, .description("En deux groupes")),
                .set(action, .doneWhen("autre critère")), .status(action, .inProgress),
                .due(action, "2026-04-01", because: "salle"), .set(action, .earliestStart("2026-03-05")),
                .set(action, .effort(ThreePointEffort(optimistic: 1, likely: 2, pessimistic: 4))),
                .set(action, .priority(.high)), .set(action, .tags(["guichet"])),
                .waits(action, for: action == theirs ? other : theirs),
                .add(.blocker("Pas de salle"), to: action), .add(.link("https://ville.fr"), to: action),
                .add(.note("Voir avec la mairie"), to: action),
                .change(.step("Réserver deux salles"), of: action), .take(step, from: action),
                .place(step, of: action, at: 1), .batch([.set(action, .priority(.low))]),
            ]
        }

        func expect(_ actor: Actor, may: [Command], mayNot: [Command], sourceLocation: SourceLocation = #_sourceLocation) {
            for command in may {
                #expect(throws: Never.self, "\(command)", sourceLocation: sourceLocation) {
                    let events = try story.events(of: command, by: actor)
                    #expect(!events.isEmpty, "\(command)", sourceLocation: sourceLocation)
                }
            }
            for command in mayNot {
                #expect(throws: Refusal.notAllowed(role: actor.role), "\(command)", sourceLocation: sourceLocation) {
                    try story.events(of: command, by: actor)
                }
            }
        }
    }

    private let office = Office()

    @Test("the lead may do everything")
    func lead() {
        office.expect(.lead, may: office.forLeads + office.forMembers + office.forContributors, mayNot: [])
    }

    @Test("a member sees to the whole plan, not to the settings")
    func member() {
        let promise = Command.commit(office.theirs)
        office.expect(
            .member, may: office.forMembers + office.forContributors.filter { $0 != promise },
            mayNot: office.forLeads + [promise])
    }

    @Test("a contributor edits the actions they are responsible for, and comments on any")
    func contributor() {
        office.expect(
            .contributor.being(office.sophie), may: office.forContributors, mayNot: office.forLeads + office.forMembers)
    }

    @Test("a contributor who is nobody in the deployment only comments")
    func stranger() {
        let comments = office.forContributors.suffix(2)
        office.expect(
            .contributor, may: Array(comments),
            mayNot: office.forLeads + office.forMembers + office.forContributors.dropLast(2))
    }

    @Test("a reader reads")
    func reader() {
        office.expect(
            .reader.being(office.sophie), may: [],
            mayNot: office.forLeads + office.forMembers + office.forContributors + [.undo(change: "any")])
    }

    @Test("a batch gives no right that its commands do not have")
    func batch() {
        let lead = office.forLeads[0]
        office.expect(.member, may: [], mayNot: [.batch([.set(office.theirs, .priority(.high)), lead])])
        office.expect(
            .contributor.being(office.sophie), may: [],
            mayNot: [.batch([.set(office.theirs, .priority(.high)), .set(office.other, .priority(.high))])])
    }

    @Test("only the lead opens a deployment, once; nothing happens before")
    func opening() {
        let unopened = Story.unopened
        unopened.expectRefusal(.notAllowed(role: .member), of: .settings(.open(name: "Accueil")), by: .member)
        unopened.expectRefusal(.notOpened, of: .setting(.name(value: "Accueil")))
        unopened.expectRefusal(.notOpened, of: .batch([.settings(.open(name: "Accueil"))]))
        office.story.expectRefusal(.alreadyOpened, of: .settings(.open(name: "Encore")))
    }
}

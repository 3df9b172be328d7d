import Journal
import Planning

/// The demonstration: a deployment in full swing, and an account to enter with one click.
struct Demo {
    let services: Services

    static let leadEmail = "claire.martin@demo.example"
    static let memberEmail = "yanis.benali@demo.example"

    /// Creates accounts and deployment in an empty folder; does nothing in one that has accounts.
    func createIfEmpty() async throws {
        let directory = services.journal.directory
        guard try await directory.isEmpty() else { return }
        let lead = account(0, email: Self.leadEmail, isAdministrator: true)
        let member = account(1, email: Self.memberEmail, isAdministrator: false)
        try await directory.createFirstAccount(lead)
        try await directory.create(member)

        var story = DemoStory(today: services.now().day(in: .gmt))
        let deployment: DeploymentID = services.newID()
        let persons = story.persons
        let leadActor = Actor(account: lead.id, role: .lead, person: persons[0].id)
        let memberActor = Actor(account: member.id, role: .member, person: persons[1].id)
        // Told over the past weeks, so that the history reads like one.
        let chapters = story.chapters()
        let dated = chapters.count { $0.at != nil }
        for (index, chapter) in chapters.enumerated() {
            let moment = chapter.at ?? DemoStory.moment(of: index - dated, among: chapters.count - dated, before: story.today)
            _ = try await services.journal.execute(
                chapter.command, on: deployment, by: chapter.isByMember ? memberActor : leadActor, at: moment,
                commandID: services.newID())
            if index == 0 {
                try await directory.put(
                    Directory.Membership(
                        deployment: deployment, account: lead.id, role: .lead, person: persons[0].id, since: moment))
                try await directory.put(
                    Directory.Membership(
                        deployment: deployment, account: member.id, role: .member, person: persons[1].id, since: moment))
            }
        }
    }

    private func account(_ index: Int, email: String, isAdministrator: Bool) -> Directory.Account {
        // No password: these accounts open by the demonstration's button alone.
        Directory.Account(
            id: services.newID(), email: email, name: DemoPlan.people[index].name, passwordHash: nil,
            locale: Language.french.rawValue, createdAt: services.now(), isAdministrator: isAdministrator)
    }
}

import Hummingbird
import Journal
import Planning

/// Looks for words in all the deployments of the reader.
struct SearchRoutes {
    let services: Services

    func add(to router: Router<WebContext>) {
        router.get("/search", use: search)
    }

    @Sendable func search(_ request: Request, context: WebContext) async throws -> Response {
        let signedIn = try context.requireSignedIn()
        let text = String(request.uri.form["text"].prefix(200))
        let words = Folded(text).words
        var groups: [SearchPage.Group] = []
        if !words.isEmpty {
            for summary in try await services.journal.deployments(of: signedIn.account, today: services.now().day(in: .gmt)) {
                if let group = try await group(summary, words) { groups.append(group) }
            }
        }
        var html = HTML(capacity: 64 * 1024)
        SearchPage(page: services.pageContext(request, context), text: text, words: words, groups: groups).write(to: &html)
        return .html(html.buffer)
    }

    /// What is found in a deployment, opened only when its texts are not known or hold the words; nil when nothing is.
    private func group(_ summary: DeploymentSummary, _ words: [Substring]) async throws -> SearchPage.Group? {
        // Who has no role there sees what anybody may.
        let sight = Sight(account: nil, role: summary.role ?? .reader)
        func found(in texts: SearchableTexts) -> (actions: [SearchableAction], arguments: [SearchableArgument], needs: [SearchableNeed]) {
            (
                texts.actions.filter { $0.holds(words) },
                sight.includesStakeholders ? texts.arguments.filter { $0.holds(words) } : [], texts.needs.filter { $0.holds(words) }
            )
        }
        let known = services.searchTexts.texts(of: summary.id, at: summary.sequence).map(found)
        if let known, known.actions.isEmpty, known.arguments.isEmpty, known.needs.isEmpty { return nil }
        // Deleted since it was listed: nothing is found in it.
        guard let deployment = try? await services.journal.deployment(summary.id) else { return nil }
        let all = known ?? found(in: services.searchTexts.read(deployment))
        let actions = all.actions.compactMap { deployment.plan[$0.action] }
        let needs = all.needs.compactMap { deployment.needs[$0.need] }
        guard !actions.isEmpty || !all.arguments.isEmpty || !needs.isEmpty else { return nil }
        return SearchPage.Group(
            deployment: deployment.seen(by: sight), actions: actions, arguments: all.arguments.map(\.subject), needs: needs.map(\.id))
    }
}

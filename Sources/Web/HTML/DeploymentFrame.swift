/// What every page of a deployment has around its own content: the route, the tabs, what is wrong with a form that the
/// page does not show.
struct DeploymentFrame {
    let page: PageContext
    let context: DeploymentContext
    let title: String
    let tab: DeploymentTabs.Tab
    var problem: FieldForm.Problem?
    /// Whether the page follows the deployment; not one that shows something this once.
    var isLive = true
    var shows = ShownPage.other

    func write(to html: inout HTML, content: (inout HTML) -> Void) {
        let deployment = context.deployment
        Layout(
            page: page, title: "\(title) · \(context.titleEnd)",
            live: isLive ? .init(deployment: deployment.id, sequence: deployment.sequence, canUndo: context.canUndo, shows: shows) : nil
        ).write(to: &html) { html in
            RouteFragment(context: context, language: page.language).write(to: &html)
            DeploymentTabs(context, current: tab, language: page.language).write(to: &html)
            if let problem, problem.form.isEmpty {
                html.element("p", .class("flash wrong"), .attribute("role", "alert"), text: problem.sentence)
            }
            content(&html)
        }
    }
}

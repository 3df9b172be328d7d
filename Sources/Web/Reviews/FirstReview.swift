import Planning

/// What a team that has never held a review does, in order, and what of it is done.
struct FirstReview {
    let review: ReviewPage

    private struct Step {
        let text: String
        var isDone = false
        var address: String?
    }

    func write(to html: inout HTML) {
        let texts = review.texts
        review.section("first", texts.first, &html) { html in
            html.element("ol", .class("first-review")) { html in
                for step in steps {
                    html.element("li") { html in
                        if let address = step.address, !step.isDone {
                            html.element("a", .href(address), text: step.text)
                        } else {
                            html.text(step.text)
                        }
                        html.element("span", .class(step.isDone ? "kept" : "soft"), text: " " + (step.isDone ? texts.isDone : texts.isToDo))
                    }
                }
            }
        }
    }

    private var steps: [Step] {
        let (texts, context, deployment) = (review.texts, review.context, review.deployment)
        let base = "/deployments/\(deployment.id)"
        let people = deployment.people.active
        var steps = [
            Step(text: context.role == .lead ? texts.firstRhythm : texts.firstRhythmForLead, isDone: review.reviews.rhythm != nil),
            Step(text: texts.addPeople, isDone: !people.isEmpty, address: base + "/people"),
        ]
        if context.role == .lead, !people.isEmpty {
            steps.append(Step(text: texts.sayWhoYouAre, isDone: context.person != nil, address: base + "/settings"))
        }
        let isPlanned = deployment.plan.actions.contains { $0.status.isOpen && $0.status != .draft }
        return steps + [
            Step(text: texts.addActions, isDone: isPlanned, address: base + "/plan"),
            Step(text: texts.firstPreparation, isDone: !people.isEmpty && people.allSatisfy { review.review.preparations[$0.id] != nil }),
            Step(text: texts.firstOpening),
        ]
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Delegates
import Store.Theme
import Store.ViewModels

// What was refused, what waits, and what went through by itself. The lists stand only while it is
// open: they change with every exchange.
Sheet {
    id: root

    required property NeedsYou needsYou

    signal compareAsked(string taskId)
    signal countAsked(string productId, string sku)
    signal erasedAsked

    property string advice
    property string erasedLeft

    function askCompare(taskId: string) {
        root.close();
        root.compareAsked(taskId);
    }

    function askCount(productId: string, sku: string) {
        root.close();
        root.countAsked(productId, sku);
    }

    function askCustomer(number: int) {
        root.close();
        root.needsYou.openCustomer(number);
    }

    function askOther(customerId: string) {
        root.close();
        root.needsYou.customerAsked(customerId);
    }

    function look(number: int) {
        root.close();
        root.needsYou.look(number);
    }

    function lookAtTask(taskId: string) {
        root.close();
        root.needsYou.lookAtTask(taskId);
    }

    onVisibleChanged: root.needsYou.lists.watch(root.visible)
    Component.onCompleted: root.needsYou.lists.watch(root.visible)

    title: qsTr("Needs you", "changes that a person must decide on")
    subtitle: root.needsYou.summary
    scrolls: true

    Flickable {
        anchors.fill: parent
        contentHeight: all.implicitHeight
        bottomMargin: Metrics.wide
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        ColumnLayout {
            id: all

            width: parent.width
            spacing: Metrics.gap

            FlagNote {
                objectName: "advice"
                Layout.fillWidth: true
                visible: root.advice !== ""
                text: root.advice
            }

            Repeater {
                model: root.visible ? root.needsYou.refusals : null

                delegate: RefusalCard {
                    Layout.fillWidth: true
                    onTryAgain: number => root.needsYou.tryAgain(number)
                    onKeepOnWishlist: number => root.needsYou.keepOnWishlist(number)
                    onHoldElsewhere: number => root.needsYou.holdElsewhere(number)
                    onTellWhenBack: number => root.needsYou.tellWhenBack(number)
                    onLeftUndone: number => root.needsYou.leave(number)
                    onCustomerAsked: number => root.askCustomer(number)
                    onLookAsked: number => root.look(number)
                }
            }

            Repeater {
                model: root.visible ? root.needsYou.notices : null

                delegate: MetCard {
                    Layout.fillWidth: true
                    onPutRight: noticeId => root.needsYou.putRight(noticeId)
                    onPutAway: noticeId => root.needsYou.putAway(noticeId)
                }
            }

            ColumnLayout {
                visible: todo.count > 0
                spacing: Metrics.tiny

                StoreText {
                    text: qsTr("To do in this store")
                    role: Type.label
                    color: Theme.inkSoft
                }

                Repeater {
                    id: todo

                    model: root.visible ? root.needsYou.todo : null

                    delegate: StoreTask {
                        Layout.fillWidth: true
                        onTakenUp: taskId => root.needsYou.takeTask(taskId)
                        onFinished: taskId => root.needsYou.finishTask(taskId)
                        onLooked: taskId => root.lookAtTask(taskId)
                        onOtherAsked: customerId => root.askOther(customerId)
                        onCompared: taskId => root.askCompare(taskId)
                        onCounted: (productId, sku) => root.askCount(productId, sku)
                    }
                }
            }

            ListRow {
                objectName: "erased"
                Layout.fillWidth: true
                visible: root.erasedLeft !== ""
                leftPadding: 0
                rightPadding: 0
                iconName: "trash"
                title: qsTr("Erased customers")
                subtitle: root.erasedLeft
                opens: true
                divided: false
                onClicked: root.erasedAsked()
            }

            EmptyState {
                Layout.fillWidth: true
                Layout.topMargin: Metrics.large
                Layout.bottomMargin: Metrics.large
                visible: root.needsYou.count === 0 && !root.needsYou.waits && root.erasedLeft === ""
                iconName: "check-circle"
                tone: Tone.Kind.Good
                title: qsTr("Nothing needs you")
                text: qsTr("What head office refuses is shown here, with its reason and a way out.")
            }

            FlagNote {
                objectName: "checking"
                Layout.fillWidth: true
                visible: root.needsYou.checking !== ""
                tone: Tone.Kind.Attention
                text: root.needsYou.checking
            }

            Card {
                objectName: "waiting"
                Layout.fillWidth: true
                visible: root.needsYou.waits
                fill: Theme.attentionTint
                edgeWidth: 0
                padding: Metrics.gap

                contentItem: RowLayout {
                    spacing: Metrics.snug

                    Icon {
                        name: "hourglass"
                        color: Theme.attention
                    }

                    StoreText {
                        Layout.fillWidth: true
                        text: root.needsYou.waiting
                        role: Type.chip
                        color: Theme.attention
                        wrapMode: Text.Wrap
                    }
                }
            }

            ColumnLayout {
                visible: waiting.count > 0
                spacing: 0

                Repeater {
                    id: waiting

                    model: root.visible ? root.needsYou.waitingRows : null

                    delegate: WaitingChange {
                        Layout.fillWidth: true
                    }
                }

                StoreText {
                    Layout.topMargin: Metrics.small
                    visible: text !== ""
                    text: root.needsYou.moreWaiting
                    color: Theme.inkSoft
                }
            }

            ColumnLayout {
                Layout.topMargin: Metrics.small
                visible: lately.count > 0
                spacing: 6

                StoreText {
                    Layout.fillWidth: true
                    text: qsTr("Done on its own")
                    role: Type.label
                    color: Theme.inkSoft
                }

                ColumnLayout {
                    spacing: 0

                    Repeater {
                        id: lately

                        model: root.visible ? root.needsYou.done : null

                        delegate: DoneChange {
                            Layout.fillWidth: true
                        }
                    }
                }
            }
        }
    }
}

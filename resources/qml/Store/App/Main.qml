pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import Store.Pages
import Store.Theme
import Store.ViewModels

// The window: rail, top bar, pages, the customer beside them, sheets and messages above them.
ApplicationWindow {
    id: root

    required property Shell shell
    required property SignInDesk signIn
    required property LineStatus line
    required property Display display
    required property Toasts toasts
    required property ShownProduct product
    required property ProductSearch search
    required property Scanner scanner
    required property ScannerSettings scanners
    required property Serving serving
    required property CustomerFinder customers
    required property NeedsYou needsYou
    required property HandOver handOver
    required property Paying paying
    required property Comparing comparing
    required property Erasing erasing
    required property Counting counting

    readonly property bool wide: width >= 1200
    readonly property bool roomy: width >= 1600
    readonly property bool panelOpen: root.wide && root.shell.page === "product"
    property bool warm: false

    width: 1280
    height: 800
    minimumWidth: 960
    minimumHeight: 600
    visible: true
    title: Theme.brandName
    color: Theme.bg
    font: Type.body.font

    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true

    function count(productId: string, sku: string) {
        root.shell.showProduct(productId, sku);
        root.counting.openFor(sku);
    }

    onFrameSwapped: root.warm = true

    Connections {
        target: root.shell

        function onLocked() {
            displaySheet.close();
            needsYouSheet.close();
            panelSheet.close();
            root.serving.line.close();
            root.paying.close();
            root.comparing.close();
            root.counting.close();
        }

        function onTasksAsked() {
            needsYouSheet.open();
        }

        function onPanelAsked() {
            panelSheet.open();
        }
    }

    FocusScope {
        id: floor

        anchors.fill: parent
        visible: root.shell.signedIn
        focus: root.shell.signedIn
        Keys.onEscapePressed: root.shell.back()
        Keys.onBackPressed: root.shell.back()

        Rail {
            id: rail

            anchors.left: parent.left
            height: parent.height
            section: root.shell.section
            needsYou: root.needsYou.count
            onOpened: page => root.shell.open(page)
            onTasksAsked: root.shell.askTasks()
            onDisplayAsked: displaySheet.open()
        }

        TopBar {
            id: bar

            anchors.left: rail.right
            anchors.right: parent.right
            shell: root.shell
            line: root.line
            servingShown: root.serving.ready && !root.panelOpen && root.shell.page !== "customer"
            servingInitials: root.serving.initials
            servingText: root.serving.name === "" ? root.serving.gone : qsTr("Serving %1 · %2 in cart").arg(Theme.isolated(root.serving.name)).arg(Theme.digits(root.serving.cartCount))
            onServingAsked: root.shell.askPanel()
        }

        FocusScope {
            id: pages

            anchors.left: rail.right
            anchors.right: panel.left
            anchors.top: bar.bottom
            anchors.bottom: parent.bottom
            focus: true

            PageSlot {
                current: root.shell.page === "scan"
                sourceComponent: ScanPage {
                    scanner: root.scanner
                    onSettingsAsked: root.shell.open("scanners")
                }
            }

            PageSlot {
                current: root.shell.page === "scanners"
                sourceComponent: ScannerPage {
                    settings: root.scanners
                    onBackAsked: root.shell.back()
                }
            }

            PageSlot {
                current: root.shell.page === "customer"
                sourceComponent: CustomerPage {
                    customers: root.customers
                }
            }

            PageSlot {
                current: root.shell.page === "search"
                sourceComponent: SearchPage {
                    search: root.search
                    onScanAsked: root.shell.open("scan")
                }
            }

            PageSlot {
                current: root.shell.page === "product"
                early: root.warm
                sourceComponent: ProductPage {
                    product: root.product
                    counting: root.counting
                    roomy: root.roomy
                    onSearchAsked: root.shell.open("search")
                }
            }
        }

        CustomerPanel {
            id: panel

            objectName: "panel"
            serving: root.serving
            anchors.right: parent.right
            anchors.top: bar.bottom
            anchors.bottom: parent.bottom
            width: !root.panelOpen ? 0 : root.roomy ? 400 : Metrics.sidePanel
            visible: root.panelOpen
            onPayAsked: root.paying.open()
            onEraseAsked: root.erasing.ask()
        }
    }

    PageSlot {
        current: !root.shell.signedIn
        wanted: true
        sourceComponent: SignInPage {
            desk: root.signIn
            shopName: root.shell.shopName
            line: root.line
        }
    }

    ToastPlace {
        toasts: root.toasts
        x: LayoutMirroring.enabled ? parent.width - width - rail.width - Metrics.page : rail.width + Metrics.page
        y: parent.height - height - Metrics.actionBar - Metrics.gap
        z: 1
    }

    DisplaySheet {
        id: displaySheet

        display: root.display
    }

    PanelSheet {
        id: panelSheet

        serving: root.serving
        onPayAsked: root.paying.open()
        onEraseAsked: root.erasing.ask()
    }

    LineSheet {
        line: root.serving.line
    }

    NeedsYouSheet {
        id: needsYouSheet

        needsYou: root.needsYou
        erasedLeft: root.erasing.left
        advice: root.line.advice
        onErasedAsked: root.erasing.showUnfinished()
        onCompareAsked: taskId => root.comparing.compare(taskId)
        onCountAsked: (productId, sku) => root.count(productId, sku)
    }

    PaySheet {
        paying: root.paying
    }

    CompareSheet {
        comparing: root.comparing
    }

    CountSheet {
        counting: root.counting
    }

    EraseDialog {
        erasing: root.erasing
    }

    HandOverSheet {
        handOver: root.handOver
    }
}
